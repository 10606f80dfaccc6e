namespace BriefingQA.Language.Lexicons;

/// <summary>The words that end names of programs, policies, platforms, events and meetings, and the words before such names.</summary>
internal sealed class HeadwordLexicon
{
    public HeadwordLexicon(LexiconFile file)
    {
        var (program, policy, platform, events, meeting) = (file.Part("program"), file.Part("policy"), file.Part("platform"), file.Part("event"), file.Part("meeting"));
        Programs = program.Vocabulary("strong");
        EvidentPrograms = program.Vocabulary("evident");
        Activities = program.Vocabulary("weak");
        GenericPrograms = program.Vocabulary("generic");
        ShortNamed = program.Vocabulary("shortNamed");
        Sorts = program.Vocabulary("sorts");
        ProjectHeads = program.Vocabulary("projects");
        AfterQuotes = program.Vocabulary("afterQuotes");
        QuotedEndings = program.Vocabulary("quotedEndings");
        NamedPrograms = program.Synonyms("named");
        Policies = policy.Vocabulary("strong");
        EvidentPolicies = policy.Vocabulary("evident");
        GenericPolicies = policy.Vocabulary("generic");
        NotPolicies = policy.Vocabulary("notPolicies");
        WeakPolicies = policy.Vocabulary("weak");
        NamedPolicies = policy.Synonyms("named");
        Platforms = platform.Vocabulary("heads");
        NamedPlatforms = platform.Synonyms("named");
        QuotedPlatforms = platform.Vocabulary("afterQuotes");
        Zones = platform.Vocabulary("zones");
        Mechanisms = platform.Vocabulary("mechanisms");
        DayFronts = events.Vocabulary("dayFronts");
        NotDays = events.Vocabulary("notDays");
        Epidemics = events.Synonyms("epidemics");
        Disasters = events.Vocabulary("disasters");
        Happenings = events.Vocabulary("happenings");
        Relations = events.Vocabulary("relations");
        Proclaiming = events.Vocabulary("proclaiming");
        Awards = events.Vocabulary("awards");
        Awarding = events.Vocabulary("awarding");
        Meetings = meeting.Vocabulary("heads");
        Sayings = program.Vocabulary("sayings");
        NotHeads = program.Vocabulary("notHeads");
        ProperActivities = program.Vocabulary("properActivities");
        Titles = policy.Vocabulary("titles");
        Storms = events.Vocabulary("storms");
        Games = events.Vocabulary("games");
        Deictic = meeting.Vocabulary("deictic");
        GenericMeetings = meeting.Vocabulary("generic");
        Congresses = meeting.Synonyms("congress");
        NotMeetings = meeting.Vocabulary("notMeetings");
        Levels = meeting.Vocabulary("levels");
        Fairs = events.Vocabulary("fairs");
        NamedFairs = events.Synonyms("namedFairs");
        Gatherings = events.Vocabulary("gatherings");
        Doing = file.Vocabulary("doing");
        Conducting = file.Vocabulary("conducting");
        Issuing = file.Vocabulary("issuing");
        Carrying = file.Vocabulary("carrying");
        Publishing = file.Vocabulary("publishing");
        RegionalPolicies = file.Part("regional").Vocabulary("policy");
        RegionalPrograms = file.Part("regional").Vocabulary("program");
        Blocs = file.Part("regional").Vocabulary("blocs");
        Building = file.Vocabulary("building");
        Governing = file.Vocabulary("governing");
        Launching = file.Vocabulary("launching");
        Vague = file.Vocabulary("vague");
        GenericBeginnings = file.Vocabulary("genericBeginnings");
        Leading = file.Vocabulary("leading");
        Convening = file.Vocabulary("convening");
        Founding = file.Vocabulary("founding");
        Works = file.Vocabulary("works");
        NotProper = file.Vocabulary("notProper");
        WorkOnWorks = file.Vocabulary("workOnWorks");
        Renaming = file.Vocabulary("renaming");
        DisasterEndings = file.Vocabulary("disasterEndings");
        NotPrograms = file.Vocabulary("notPrograms");
    }

    public Vocabulary<string> Programs { get; }

    /// <summary>Of <see cref="Programs"/> those that end a name also where no verb stands before it.</summary>
    public Vocabulary<string> EvidentPrograms { get; }

    /// <summary>Alone these name no one program.</summary>
    public Vocabulary<string> GenericPrograms { get; }

    /// <summary>Of <see cref="Programs"/> those that end a name with as little as two characters before them: 春风行动.</summary>
    public Vocabulary<string> ShortNamed { get; }

    /// <summary>Before such a head word these only say what sort of program it is: 民生工程.</summary>
    public Vocabulary<string> Sorts { get; }

    /// <summary>These close a list of projects: …等12项重大<b>工程</b>.</summary>
    public Vocabulary<string> ProjectHeads { get; }

    /// <summary>What no head word behind the quotation makes a name: “半拉子”工程.</summary>
    public Vocabulary<string> Sayings { get; }

    /// <summary>Words that begin like a head word and are none: 战略布局.</summary>
    public Vocabulary<string> NotHeads { get; }

    /// <summary>Of <see cref="Activities"/> and <see cref="Programs"/> those that name something only with a proper name in front.</summary>
    public Vocabulary<string> ProperActivities { get; }

    /// <summary>Last words of titles in 《》 that name a document, and nothing without.</summary>
    public Vocabulary<string> Titles { get; }

    /// <summary>Of <see cref="Disasters"/> those that have names of their own: 台风“海燕”.</summary>
    public Vocabulary<string> Storms { get; }

    /// <summary>Games and world fairs that are held once, behind a place: 冬奥会.</summary>
    public Vocabulary<string> Games { get; }

    /// <summary>Before a meeting these only point at it: 今天的, 本次.</summary>
    public Vocabulary<string> Deictic { get; }

    /// <summary>Verbs that make of a title in 《》 a document to go by.</summary>
    public Vocabulary<string> Carrying { get; }

    /// <summary>Last words of names only behind <see cref="Conducting"/>: 开展…工作.</summary>
    public Vocabulary<string> Activities { get; }

    /// <summary>Behind quotes these make a program of what is quoted.</summary>
    public Vocabulary<string> AfterQuotes { get; }

    /// <summary>What is quoted and ends so is a program: “路长制”.</summary>
    public Vocabulary<string> QuotedEndings { get; }

    public Vocabulary<string> NamedPrograms { get; }

    public Vocabulary<string> Policies { get; }

    /// <summary>Of <see cref="Policies"/> those that end a name also where no verb stands before it.</summary>
    public Vocabulary<string> EvidentPolicies { get; }

    /// <summary>Alone these name no one document.</summary>
    public Vocabulary<string> GenericPolicies { get; }

    /// <summary>What ends so is no document to go by, whatever stands before: 反馈意见.</summary>
    public Vocabulary<string> NotPolicies { get; }

    /// <summary>Last words of policies' names only behind <see cref="Publishing"/>: 出台…措施.</summary>
    public Vocabulary<string> WeakPolicies { get; }

    public Vocabulary<string> NamedPolicies { get; }

    public Vocabulary<string> Platforms { get; }

    public Vocabulary<string> NamedPlatforms { get; }

    /// <summary>Behind quotes these make a platform of what is quoted: “信用中国”网站.</summary>
    public Vocabulary<string> QuotedPlatforms { get; }

    /// <summary>Kinds of zones, which are platforms behind the name of a place.</summary>
    public Vocabulary<string> Zones { get; }

    /// <summary>Last words of the names of standing arrangements among ministries.</summary>
    public Vocabulary<string> Mechanisms { get; }

    /// <summary>With these the names of days begin: 世界环境日.</summary>
    public Vocabulary<string> DayFronts { get; }

    /// <summary>Words that end like a day's name and are none: 工作日.</summary>
    public Vocabulary<string> NotDays { get; }

    public Vocabulary<string> Epidemics { get; }

    public Vocabulary<string> Disasters { get; }

    /// <summary>The named thing before them came into being: 正式生效.</summary>
    public Vocabulary<string> Happenings { get; }

    /// <summary>What states enter into: 战略伙伴关系.</summary>
    public Vocabulary<string> Relations { get; }

    public Vocabulary<string> Proclaiming { get; }

    public Vocabulary<string> Awards { get; }
    public Vocabulary<string> Awarding { get; }

    public Vocabulary<string> Meetings { get; }

    /// <summary>Alone these name no one meeting.</summary>
    public Vocabulary<string> GenericMeetings { get; }

    public Vocabulary<string> Congresses { get; }

    /// <summary>Words that begin like a meeting and are none: 会议中心.</summary>
    public Vocabulary<string> NotMeetings { get; }

    /// <summary>Before a meeting that has no other name these name none: 省级.</summary>
    public Vocabulary<string> Levels { get; }

    public Vocabulary<string> Fairs { get; }

    public Vocabulary<string> NamedFairs { get; }

    /// <summary>Other things that are held, in a list with meetings.</summary>
    public Vocabulary<string> Gatherings { get; }

    /// <summary>Verbs before a program's name.</summary>
    public Vocabulary<string> Doing { get; }

    public Vocabulary<string> Conducting { get; }

    /// <summary>Verbs before a policy's name.</summary>
    public Vocabulary<string> Issuing { get; }

    public Vocabulary<string> Publishing { get; }

    /// <summary>Last words of policies' names that begin with a region: 中国-某国自贸协定.</summary>
    public Vocabulary<string> RegionalPolicies { get; }

    /// <summary>Last words of programs' names that begin with a region: 某某自由贸易区.</summary>
    public Vocabulary<string> RegionalPrograms { get; }

    /// <summary>Groups of states that stand in such names as a region does.</summary>
    public Vocabulary<string> Blocs { get; }

    /// <summary>Verbs before a platform's name.</summary>
    public Vocabulary<string> Building { get; }

    /// <summary>Words at which a name to their right begins.</summary>
    public Vocabulary<string> Governing { get; }

    /// <summary>Verbs that make a quoted name behind them a program's.</summary>
    public Vocabulary<string> Launching { get; }

    /// <summary>Words that make a phrase name nothing in particular: 相关政策.</summary>
    public Vocabulary<string> Vague { get; }

    /// <summary>A platform that begins with one of these is none in particular.</summary>
    public Vocabulary<string> GenericBeginnings { get; }

    /// <summary>Words that stand before names and never begin one.</summary>
    public Vocabulary<string> Leading { get; }

    /// <summary>Verbs before a meeting's name.</summary>
    public Vocabulary<string> Convening { get; }

    /// <summary>With these a number of years counts an event: 建立对话关系30周年.</summary>
    public Vocabulary<string> Founding { get; }

    /// <summary>Lines and works that names of regions name: 中老铁路.</summary>
    public Vocabulary<string> Works { get; }

    /// <summary>Before such works no part of a name, though taggers take some for places: 新建.</summary>
    public Vocabulary<string> NotProper { get; }

    /// <summary>What is done with such works: 开工, 通车.</summary>
    public Vocabulary<string> WorkOnWorks { get; }

    /// <summary>Between an old name and the new one.</summary>
    public Vocabulary<string> Renaming { get; }

    public Vocabulary<string> DisasterEndings { get; }
    public Vocabulary<string> NotPrograms { get; }
}
