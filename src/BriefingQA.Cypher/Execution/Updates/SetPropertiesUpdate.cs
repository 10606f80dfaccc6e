using BriefingQA.Cypher.Execution.Expressions;
using BriefingQA.Cypher.Values;

namespace BriefingQA.Cypher.Execution.Updates;

/// <summary>Sets the properties of a map. Other ones are removed, unless the map is added.</summary>
internal sealed class SetPropertiesUpdate(Evaluator target, Evaluator properties, bool add) : RowUpdate
{
    public override string Name => add ? "AddProperties" : "ReplaceProperties";

    public override void Apply(Frame frame)
    {
        var element = target(frame);
        if (element.IsNull)
            return;
        if (element.Kind is not (CypherValueKind.Node or CypherValueKind.Relationship))
            throw CypherError.WrongType("the target of SET", "a node or a relationship", element);

        var map = PropertyMaps.Read(properties(frame));
        if (!add)
        {
            foreach (var key in GraphAccess.Properties(element).Keys.Where(key => !map.ContainsKey(key)).ToList())
                frame.Context.Writer.SetProperty(element, key, CypherValue.Null);
        }

        foreach (var (key, value) in map)
            frame.Context.Writer.SetProperty(element, key, value);
    }
}
