namespace BriefingQA.Extraction.Tests.Rules;

public sealed class SectionOutlookTests
{
    private const string Report = """
        工作报告
        2026年1月20日

        一、2025年工作回顾

        新建学校12所。

        二、2026年重点工作

        （一）办好教育。

        新建学校15所。
        目前已建成图书馆3座。

        """;

    [Fact]
    public void Figures_of_a_part_that_plans_are_targets_due_when_its_heading_says() =>
        Assert.Equal("- | - | 学校 | 15所 | 2026年", FactText.Of(ExtractionFixture.Extract(Report).Targets));

    [Fact]
    public void The_numbered_parts_behind_the_plan_of_a_year_plan_too() =>
        Assert.Equal(
            ["15所", "40公里"],
            ExtractionFixture.Extract(Report + "\n三、推进城乡建设\n\n新建公路40公里。\n").Targets.Select(fact => $"{fact.Level?.Value}{fact.Level?.Unit}"));

    [Fact]
    public void Figures_of_a_part_that_looks_back_and_what_has_been_reached_are_observations() =>
        Assert.Equal(["12所", "3座"], ExtractionFixture.Extract(Report).Observations.Select(fact => fact.Level is { } level ? $"{level.Value}{level.Unit}" : ""));

    [Fact]
    public void What_a_part_that_looks_back_lists_has_been_done_whatever_introduces_it()
    {
        var facts = ExtractionFixture.Extract(
            """
            工作报告
            2026年1月20日

            一、“十四五”时期工作回顾

            （一）将创新摆在首位。争取国家资金12亿元。

            （二）要让群众满意。建成公园15座。

            """);
        Assert.Empty(facts.Targets);
        Assert.All(facts.Measures, measure => Assert.False(measure.IsPlanned));
        Assert.Equal(["12亿元", "15座"], facts.Observations.Select(fact => $"{fact.Level!.Value}{fact.Level.Unit}"));
    }

    [Fact]
    public void Parts_below_a_heading_without_a_number_are_due_when_it_says()
    {
        var facts = ExtractionFixture.Extract(
            """
            工作报告
            2026年1月20日

            “十五五”时期主要目标和2026年重点工作

            一、办好教育

            新建学校15所。

            二、全力抓好重点工作

            新建医院2家。

            """);
        Assert.Equal(["2026年", "2026年"], facts.Targets.Select(target => target.Deadline?.Text));
    }

    [Fact]
    public void The_title_of_a_briefing_plans_nothing() => Assert.Empty(ExtractionFixture.Extract(
        """
        水利部2026年第一季度重点工作新闻发布会

        2026年3月20日

        全市建成公园15座。

        """).Targets);

    [Fact]
    public void Shares_of_a_goal_that_is_reached_and_times_that_are_over_plan_nothing() => Assert.Empty(ExtractionFixture.Extract(
        """
        某部新闻发布会

        2022年9月14日

        1至8月城镇新增就业898万人，完成全年目标任务的82%。到2020年，全国高速公路里程达到15万公里。十年来，粮食产能从1.2万亿斤增加到1.3万亿斤。

        """).Targets);

    [Fact]
    public void A_heading_that_plans_without_a_time_leaves_to_the_words_of_a_figure_whether_it_is_planned()
    {
        var facts = ExtractionFixture.Extract(
            """
            某部：下一步将扩大有效投资
            2023年8月16日，某部召开新闻发布会。

            投资持续扩大

            全国水利投资增长3.4%。

            下一步工作重点

            民间投资占比为52.7%。
            新建水库12座。

            """);
        Assert.Equal(["12座"], facts.Targets.Select(fact => FactText.Of(fact.Level)));
        Assert.Equal(2, facts.Observations.Count);
    }

    [Fact]
    public void A_headline_with_a_figure_plans_nothing() =>
        Assert.Empty(ExtractionFixture.Extract("高校在校生完成全年招生目标的91%\n2023年10月18日，某部介绍情况。\n\n全省高校毛入学率为61.3%。\n").Targets);

    [Theory]
    [InlineData("某部：至2023年底全国登记志愿者约36万人")]
    [InlineData("2023-10-19来源：某某网")]
    public void A_headline_that_tells_and_the_stamp_of_a_page_plan_nothing(string heading) =>
        Assert.Empty(ExtractionFixture.Extract($"某部介绍志愿服务情况\n2023年10月18日，某部介绍情况。\n\n{heading}\n\n18日，某部举行发布会。各地开设服务站1200个。\n").Targets);

    [Fact]
    public void What_is_said_of_a_whole_year_that_is_not_over_is_planned()
    {
        var facts = ExtractionFixture.Extract("某省召开制造业发布会\n2023年6月18日，某部介绍情况。\n\n全年新培育数字化车间300家以上。上半年新培育数字化车间160家。\n");
        Assert.Equal([300m], facts.Targets.Select(target => target.Level?.Value));
        Assert.Empty(ExtractionFixture.Extract("某省召开制造业发布会\n2024年1月18日，某部介绍情况。\n\n全年新培育数字化车间300家以上。\n").Targets);
    }

    [Fact]
    public void What_is_compared_with_the_year_before_has_been_measured() =>
        Assert.Empty(ExtractionFixture.Extract("某行介绍情况\n\n到9月末，绿色贷款余额4.2万亿元，同比增速18.6%。\n").Targets);
}
