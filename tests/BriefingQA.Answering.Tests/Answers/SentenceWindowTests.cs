using BriefingQA.Answering.Answers;

namespace BriefingQA.Answering.Tests.Answers;

public sealed class SentenceWindowTests
{
    private const string Text = "全年接待游客31万人次，收入4.2亿元，其中住宿1.1亿元。";

    [Theory]
    [InlineData(12, 40, "全年接待游客31万人次，收入4.2亿元，其中住宿1.1亿元")]
    [InlineData(14, 12, "收入4.2亿元")]
    [InlineData(14, 3, "收入4")]
    [InlineData(14, 0, "")]
    [InlineData(14, -17, "")]
    [InlineData(0, 12, "全年接待游客31万人次")]
    public void Holds_the_clauses_that_there_is_room_for(int at, int room, string expected) => Assert.Equal(expected, SentenceWindow.Around(Text, at, room));
}
