using BriefingQA.Cypher.Values;

namespace BriefingQA.Tests;

public class StatementMarksTests
{
    [Fact]
    public void The_words_of_facts_and_every_place_of_a_name_are_marked()
    {
        const string Text = "甲局介绍，全市产量5万吨，甲局将再增产。";
        var marks = new StatementMarks(
            [new FactView("Observation", Map(("id", "o"), ("text", "产量5万吨")), 3)],
            [new NameView("Organization", Map(("id", "g"), ("name", "甲市甲局"), ("aliases", CypherValue.Of(CypherList.Wrap(["甲局"])))), [3])]);

        Assert.Equal(
            ["甲局", "产量5万吨", "甲局"],
            marks.In(3, Text).Select(mark => Text[mark.Start..mark.End]));
        Assert.Empty(marks.In(4, Text));
    }

    private static CypherMap Map(params (string Key, CypherValue Value)[] entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
