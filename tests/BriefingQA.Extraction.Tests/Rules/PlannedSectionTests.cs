namespace BriefingQA.Extraction.Tests.Rules;

public sealed class PlannedSectionTests
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
}
