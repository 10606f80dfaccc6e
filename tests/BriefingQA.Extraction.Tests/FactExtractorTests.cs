using System.Text.Json;
using BriefingQA.Extraction.Facts;

namespace BriefingQA.Extraction.Tests;

public sealed class FactExtractorTests
{
    private const string Interview =
        """
        记者：请问今年光伏行业运行情况如何？出口是否增长了50%？

        李明：上半年，光伏行业出口额达到300亿美元，同比增长12%。下一步，将新建检测中心5个。
        """;

    [Fact]
    public void A_figure_inside_a_question_is_no_fact() =>
        Assert.DoesNotContain(ExtractionFixture.Extract(Interview).Observations, observation => observation.Change?.Amount?.Value == 50);

    [Fact]
    public void A_figure_has_the_speaker_the_sentence_and_the_words_that_state_it()
    {
        var facts = ExtractionFixture.Extract(Interview);
        var observation = Assert.Single(facts.Observations);
        Assert.Equal("李明", observation.Speaker);
        Assert.Equal("光伏行业", observation.Subject);
        Assert.Contains(observation.Text, facts.Transcript.Statements[observation.Statement].Text, StringComparison.Ordinal);
        Assert.Equal("李明", Assert.Single(facts.Transcript.Exchanges).AnsweredBy);
    }

    [Fact]
    public void What_is_announced_is_a_target_and_an_unnumbered_measure()
    {
        var facts = ExtractionFixture.Extract(Interview);
        Assert.Equal("检测中心", Assert.Single(facts.Targets).Object);
        Assert.Contains(facts.Measures, measure => measure is { Ordinal: null, IsPlanned: true });
    }

    [Fact]
    public void Paragraphs_that_open_with_what_they_do_are_measures_of_the_sentence_that_introduces_them()
    {
        var facts = ExtractionFixture.Extract(
            """
            李明：下一步，我们将抓好两方面工作：

            优化消费环境。建立健全投诉机制，一方面加强抽查，另一方面公开结果。

            培育新型消费。打造一批示范街区，推广无人配送。
            """);
        Assert.Equal(["优化消费环境", "培育新型消费"], facts.Measures.Where(measure => measure is { Ordinal: null, ParentId: null, IsPlanned: true }).Select(measure => measure.Title));
        Assert.Equal(["加强抽查", "公开结果"], facts.Measures.Where(measure => measure is { Ordinal: not null, ParentId: null, IsPlanned: true }).Select(measure => measure.Title));
    }

    [Fact]
    public void A_list_within_a_point_is_part_of_that_point()
    {
        var facts = ExtractionFixture.Extract("今后，第一，扩大供给。一方面，支持社区建设；另一方面，鼓励单位参与。第二，提高质量。");
        var supply = Assert.Single(facts.Measures, measure => measure.Title == "扩大供给");
        Assert.Equal(["一方面", "另一方面"], facts.Measures.Where(measure => measure.ParentId == supply.Id).Select(measure => measure.Ordinal));
    }

    [Fact]
    public void A_clause_that_a_point_says_twice_is_one_measure()
    {
        var measures = ExtractionFixture.Extract("下一步，一是抓好春耕，加强组织领导，抓好夏收，加强组织领导。二是完善制度。").Measures;
        Assert.Equal(measures.Count, measures.Select(measure => measure.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_text_gives_the_same_ids()
    {
        string[] first = [.. Ids(ExtractionFixture.Extract(Interview))];
        Assert.Equal(first, Ids(ExtractionFixture.Extract(Interview)));
        Assert.Equal(first.Length, first.Distinct().Count());
    }

    [Fact]
    public void Shared_things_keep_their_ids_from_one_briefing_to_the_next()
    {
        var one = ExtractionFixture.Extract("去年，光伏行业出口额达到300亿美元。");
        var other = ExtractionFixture.Extract("今年，光伏行业出口额达到360亿美元。");
        Assert.Equal(one.Indicators.Select(indicator => indicator.Id), other.Indicators.Select(indicator => indicator.Id));
        Assert.Equal(one.Subjects.Select(subject => subject.Id), other.Subjects.Select(subject => subject.Id));
        Assert.NotEqual(one.Observations[0].Id, other.Observations[0].Id);
    }

    [Fact]
    public void Facts_are_written_as_one_json_object_a_line()
    {
        var facts = ExtractionFixture.Extract(Interview);
        var types = new FactJsonWriter(facts).Lines().Select(line => JsonDocument.Parse(line).RootElement.GetProperty("type").GetString()).ToHashSet();
        Assert.Superset(new HashSet<string?> { "person", "observation", "target", "measure", "qa" }, types);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\ud800 5%\udc00")]
    [InlineData("增长增长增长5%5%5%、和、和5%")]
    [InlineData("，。；：、？！")]
    [InlineData("的的的的30%的的")]
    public void A_text_that_is_no_transcript_is_read_without_fail(string text) =>
        Assert.Equal(text, ExtractionFixture.Extract(text).Text);

    [Fact]
    public void Text_without_a_full_stop_is_read_whole()
    {
        string text = string.Concat(Enumerable.Range(1, 3_000).Select(number => $"产量增长{number}%，"));
        Assert.Equal(3_000, ExtractionFixture.Extract(text).Observations.Count);
    }

    private static IEnumerable<string> Ids(BriefingFacts facts) =>
        [.. facts.Named.Select(fact => fact.Id), .. facts.Observations.Select(fact => fact.Id), .. facts.Targets.Select(fact => fact.Id), .. facts.Measures.Select(fact => fact.Id)];
}
