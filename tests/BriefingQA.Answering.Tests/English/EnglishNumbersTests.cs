using BriefingQA.Answering.English;

namespace BriefingQA.Answering.Tests.English;

public sealed class EnglishNumbersTests
{
    [Theory]
    [InlineData("above 10 billion yuan", "above 100亿元")]
    [InlineData("116,000 enterprises", "11.6万 enterprises")]
    [InlineData("1.7 trillion", "1.7万亿")]
    [InlineData("2.5 million people", "250万 people")]
    [InlineData("900 billion us dollars", "9000亿美元")]
    [InlineData("60%", "60%")]
    [InlineData("from 2012 to 2021", "from 2012 to 2021")]
    [InlineData("the 5g stations", "the 5g stations")]
    public void Large_numbers_are_counted_by_ten_thousands(string english, string chinese) => Assert.Equal(chinese, EnglishNumbers.InChinese(english));

    [Theory]
    [InlineData("11.6", "万", "116,000")]
    [InlineData("22.4", "万亿", "22.4 trillion")]
    [InlineData("1219", "亿", "121.9 billion")]
    [InlineData("2700", "万", "27 million")]
    [InlineData("28.92", "万", "289,200")]
    [InlineData("0.3", "万亿", "300 billion")]
    [InlineData("81", "", "81")]
    public void And_written_out_by_thousands(string number, string scale, string english) => Assert.Equal(english, EnglishNumbers.InEnglish(number, scale));
}
