using System.Text.RegularExpressions;
using BriefingQA.Answering.Answers;

namespace BriefingQA.Answering.Tests.Answers;

public class StatedFigureTests
{
    private static readonly string[] Pieces = ["约", "近", "接", "超", "过", "大", "1", "2", "12", "0", ".", ",", "，", "多", "余", "万", "家", "%", "以上", "左右", "二", "两", "十", "了"];

    [Theory]
    [InlineData("建成果园超过1,219多家左右", "1219", "家", "超过1,219多家左右")]
    [InlineData("占30.0%以上", "30", "%", "30.0%以上")]
    [InlineData("增加到112家，后来有12家", "12", "家", "12家")]
    [InlineData("大约12.50万亩", "12.5", "万亩", "大约12.50万亩")]
    [InlineData("共12个百分点", "12", "%", null)]
    public void A_figure_is_found_with_the_words_that_limit_it(string text, string number, string unit, string? stated) => Assert.Equal(stated, StatedFigure.Find(text, number, unit));

    [Fact]
    public void What_is_found_is_what_a_pattern_finds()
    {
        var random = new Random(7);
        string?[] units = ["家", "万家", "%", "多家", "", null];
        string[] numbers = ["1", "12", "1.2", "1200", "12001", "2", "0.1"];
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var (number, unit) = (numbers[random.Next(numbers.Length)], units[random.Next(units.Length)]);
            var match = Regex.Match(text, $@"(约|近|接近|超过?|突破|逾|不足|不到|至少|将近|大约|高达)?(?<![\d.]){Digits(number)}(?![\d.])(多|余)?{Unit(unit)}(多|余)?(以上|左右|以下|上下)?");

            Assert.Equal((text, match.Success ? match.Value : null), (text, StatedFigure.Find(text, number, unit)));

            var chinese = Regex.Match(text, $"(?<![一二三四五六七八九十百千万])[二两]{Unit(unit)}");

            Assert.Equal((text, chinese.Length > 1 ? chinese.Value : null), (text, StatedFigure.FindChinese(text, 2, unit)));
        }
    }

    private static string Unit(string? unit) => Regex.Escape((unit ?? "").TrimStart('多', '余'));

    private static string Digits(string number)
    {
        var parts = number.Split('.');
        var whole = Regex.Replace(parts[0], @"(?<=\d)(?=(\d{3})+$)", "[,，]?");
        return parts.Length > 1 ? whole + "\\." + parts[1] + "0*" : whole + "(\\.0+)?";
    }
}
