using BriefingQA.Extraction.Coverage;
using BriefingQA.Language.Lexicons;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Extraction.Tests.Coverage;

public sealed class CoverageMeterTests
{
    private static readonly Lazy<CoverageMeter> Meter = new(() =>
    {
        var lexicon = Lexicon.Load(Path.Combine(ExtractionFixture.SeedFolder, "lexicon"));
        return new CoverageMeter(new TextAnalyzer(lexicon), lexicon);
    });

    [Theory]
    [InlineData("全县茶叶产量达到3.2万吨，同比增长6.5%。", 2)]
    [InlineData("城乡公交线路由四百条增加到六百条。", 2)]
    [InlineData("车站新装了30腊设备。", 1)]
    public void Numbers_with_a_unit_are_counted(string text, int count) => Assert.Equal(count, Measure(text).Numbers);

    [Theory]
    [InlineData("2021年3月5日，第三场发布会召开。")]
    [InlineData("“十四五”时期，三大战略扎实推进。")]
    [InlineData("近十年来，高效办成一件事。")]
    [InlineData("这体现在三个方面。")]
    [InlineData("排名进入前10位。")]
    [InlineData("按照《2030年前达峰方案》和财发〔2021〕3号文件执行。")]
    [InlineData("继续写好“五篇大文章”。")]
    [InlineData("落实省委十二届八次全会部署，抓好9个方面工作。")]
    [InlineData("建成220千伏线路，为60岁以上老人体检。")]
    [InlineData("五年历程不易，三年行动收官。")]
    [InlineData("5G应用和95后从业者都在增长。")]
    public void Numbers_that_are_no_figures_are_not_counted(string text) => Assert.Equal(0, Measure(text).Numbers);

    [Fact]
    public void A_number_in_a_question_is_not_counted() => Assert.Equal(0, Measure("记者：\n请问增速能到5%吗？").Numbers);

    [Fact]
    public void A_number_that_no_fact_carries_is_shown_with_its_place()
    {
        var report = Measure("全县茶叶产量达到3.2万吨。\n车站新装了30腊设备。");
        var gap = Assert.Single(report.MissedNumbers);
        Assert.Equal(("30", 20), (gap.Text, gap.Start));
        Assert.Equal(2, report.Numbers);
    }

    [Fact]
    public void Quoted_names_are_counted_and_looked_up()
    {
        var report = Measure("深入实施“春风”行动，印发《养老服务条例》，排演话剧《山河》。");
        Assert.Equal(3, report.Names);
        Assert.Equal("《山河》", Assert.Single(report.MissedNames).Text);
    }

    private static CoverageReport Measure(string text) => Meter.Value.Measure(text, "test");
}
