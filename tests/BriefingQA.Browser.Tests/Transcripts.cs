namespace BriefingQA.Browser.Tests;

/// <summary>Transcripts made up for these tests.</summary>
internal static class Transcripts
{
    /// <summary>A short one; its indicator 营业收入 is also measured in the seed.</summary>
    public const string Libraries = """
        3月2日，某市文化和旅游局举行新闻发布会，介绍文化惠民工作情况。某市文化和旅游局局长王小明出席发布会。

        记者：请问2021年建成了多少个社区图书室？

        王小明：2021年，全市轻工业营业收入128亿元，建成社区图书室128个，服务居民56万人次。
        """;

    /// <summary>One that would do harm wherever its text became HTML.</summary>
    public const string Hostile = """
        3月3日，某市<script>window.hacked=1</script>局举行新闻发布会，主题是“<img src=x onerror=window.hacked=1>”。局长李小红出席发布会。

        记者：请问[点此](javascript:window.hacked=1)建成了多少个<b>图书室</b>？

        李小红：2021年，<svg onload=window.hacked=1>图书室128个，"><iframe srcdoc="<script>parent.hacked=1</script>">服务居民56万人次，javascript:alert(1)。
        """;
}
