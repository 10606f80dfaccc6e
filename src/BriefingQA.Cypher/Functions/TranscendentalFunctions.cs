namespace BriefingQA.Cypher.Functions;

/// <summary>Logarithms, powers and trigonometry: floats in, floats out.</summary>
internal static class TranscendentalFunctions
{
    public static IReadOnlyList<FunctionDefinition> All { get; } =
    [
        new("e", 0, 0, (_, _) => Math.E),
        new("pi", 0, 0, (_, _) => Math.PI),
        OfOne("exp", Math.Exp),
        OfOne("log", Math.Log),
        OfOne("log10", Math.Log10),
        OfOne("sqrt", Math.Sqrt),
        OfOne("sin", Math.Sin),
        OfOne("cos", Math.Cos),
        OfOne("tan", Math.Tan),
        OfOne("cot", angle => 1 / Math.Tan(angle)),
        OfOne("asin", Math.Asin),
        OfOne("acos", Math.Acos),
        OfOne("atan", Math.Atan),
        new("atan2", 2, 2, (_, arguments) => Math.Atan2(FunctionArgument.Number(arguments[0], "atan2"), FunctionArgument.Number(arguments[1], "atan2"))),
        OfOne("haversin", angle => (1 - Math.Cos(angle)) / 2),
        OfOne("degrees", angle => angle * (180 / Math.PI)),
        OfOne("radians", angle => angle * (Math.PI / 180)),
    ];

    private static FunctionDefinition OfOne(string name, Func<double, double> function) =>
        new(name, 1, 1, (_, arguments) => function(FunctionArgument.Number(arguments[0], name)));
}
