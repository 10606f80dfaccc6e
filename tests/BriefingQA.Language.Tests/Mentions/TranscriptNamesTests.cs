using BriefingQA.Language.Documents;
using BriefingQA.Language.Mentions;

namespace BriefingQA.Language.Tests.Mentions;

public sealed class TranscriptNamesTests
{
    private static readonly TranscriptReader Reader = new(Words.Lexicon);
    private static readonly TextAnalyzer Analyzer = new(Words.Lexicon);

    [Fact]
    public void A_surname_with_a_post_is_the_only_person_of_that_surname() =>
        Assert.Contains((NameKind.Person, "何司长", "何建军"), Read("水利部规划计划司司长何建军出席。\n记者：请问何司长，水库运行如何？\n何建军：运行平稳。"));

    [Fact]
    public void A_surname_that_two_share_stays_open() =>
        Assert.DoesNotContain(Read("水利部规划计划司司长何建军、副司长何丽出席。\n记者：请问何司长，水库运行如何？\n何建军：运行平稳。"), name => name.Text == "何司长");

    [Fact]
    public void A_short_form_stands_for_what_it_was_given_for() =>
        Assert.Contains((NameKind.Policy, "《若干措施》", "关于促进汽车消费的若干措施"), Read("商务部印发《关于促进汽车消费的若干措施》（以下简称《若干措施》）。\n记者：请问《若干措施》有何亮点？\n王丽：亮点有三。"));

    [Fact]
    public void A_short_form_may_be_given_as_what_it_is_called_below() =>
        Assert.Contains((NameKind.Policy, "《公报》", "2021中国水资源公报"), Read("《2021中国水资源公报》（下称《公报》）和《2021年中国河流泥沙公报》公布。\n《公报》显示，用水量平稳。"));

    [Fact]
    public void An_old_name_stands_for_the_new_one() =>
        Assert.Contains((NameKind.Program, "“康复租赁试点”", "康复综合试点"), Read("“康复租赁试点”启动于2019年。民政部将“康复租赁试点”更名为“康复综合试点”。"));

    [Fact]
    public void A_title_that_is_only_a_kind_of_document_is_the_one_document_of_that_kind() =>
        Assert.Contains((NameKind.Policy, "《意见》", "关于做好供热工作的意见"), Read("住房和城乡建设部印发了《关于做好供热工作的意见》和《供水办法》。《意见》明确了职责。"));

    [Fact]
    public void A_part_of_a_ministry_keeps_the_ministry_where_it_is_left_out() =>
        Assert.Contains((NameKind.Organization, "基础教育司", "教育部基础教育司"), Read("教育部基础教育司司长周文涛出席。\n发布会后，基础教育司司长周文涛接受采访。"));

    [Fact]
    public void A_body_of_a_province_keeps_the_province_where_it_is_left_out() =>
        Assert.Contains((NameKind.Organization, "省委宣传部", "浙江省委宣传部"), Read("浙江省委宣传部召开新闻发布会。\n会上，省委宣传部介绍了情况。"));

    [Fact]
    public void A_known_person_is_found_without_a_post() =>
        Assert.Contains((NameKind.Person, "周文涛", "周文涛"), Read("教育部基础教育司司长周文涛出席。\n会场上周文涛最忙。").Skip(2));

    private static IEnumerable<(NameKind Kind, string Text, string Name)> Read(string text) =>
        Analyzer.Analyze(Reader.Read(text)).SelectMany(analysis => analysis.Mentions.OfType<NameMention>()).Select(name => (name.Kind, name.Text, name.Name));
}
