using BriefingQA.Language.Documents;
using BriefingQA.Language.Lexicons;

namespace BriefingQA.Language.Mentions.Names;

/// <summary>Finds meetings: congresses by name, others by head word with what is convened before it.</summary>
internal sealed class MeetingRecognizer(Lexicon lexicon)
{
    private const int LongestTheme = 50;

    private readonly HeadwordLexicon _words = lexicon.Headwords;
    private readonly PhraseScanner _scanner = new(lexicon.Headwords);

    public void Find(NameContext context)
    {
        var text = context.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (context.IsInTitle(at))
                continue;
            if (_words.Congresses.TryMatch(text, at, out var length, out var congress) && context.IsBoundary(at))
            {
                context.Add(at, at + length, NameKind.Meeting, congress);
                at += length - 1;
            }
            else if (_words.Meetings.MatchLength(text, at) is > 0 and var head)
            {
                var end = at + head;
                while (_words.Meetings.MatchLength(text, end) is > 0 and var further)
                    end += further;
                FindMeeting(context, at, end);
                at = end - 1;
            }
        }
    }

    private void FindMeeting(NameContext context, int head, int end)
    {
        if (end < context.Text.Length && context.TokenAt(end).Start < end && context.TokenAt(end).End > end)
            return;
        end = SessionEnd(context.Text, end);
        var start = BehindEarlier(context.Text, StartOf(context, head, out var isConvened), head);
        while (start < head && _words.Deictic.MatchLength(context.Text, start) is > 0 and var pointing)
            start += pointing;
        var name = context.Text[start..end];
        if (name.Contains('等') || Characters.IsDigit(name[0]) && !context.Periods.Any(period => period.Start == start) || _words.GenericMeetings.Contains(name) || start >= head || context.Overlaps(start, end, NameKind.Meeting))
            return;
        if (isConvened ? head - start >= 2 : BeginsWell(context, start) && head - start >= 2 || head - start >= 6)
            context.Add(start, end, NameKind.Meeting, name, organization: QuotedNameRecognizer.IssuerBefore(context, start));
    }

    /// <summary>Right behind 举行, 召开 or 在 in the same clause; else where the noun phrase begins.</summary>
    private int StartOf(NameContext context, int head, out bool isConvened)
    {
        var text = context.Text;
        isConvened = true;
        for (var at = head; at > 0 && head - at < LongestTheme; at--)
        {
            if (Characters.IsClosing(text[at - 1]) && context.PartnerOf(at - 1) is >= 0 and var opening)
            {
                at = opening + 1;
                continue;
            }

            if (Characters.IsClauseEnd(text[at - 1]) || text[at - 1] is '了' or '上')
                break;
            if (_words.Convening.MatchLengthBefore(text.AsSpan(0, at), at) > 0 && context.IsBoundary(at))
                return at;
            if (text[at - 1] == '在' && context.IsBoundary(at) && context.TokenAt(at - 1).Text == "在")
                return at;
        }

        isConvened = false;
        return _scanner.FindStart(context, head, _words.Convening, holdsVerbs: false).Start;
    }

    private bool BeginsWell(NameContext context, int start) =>
        lexicon.Organizations.Beginnings.MatchLength(context.Text, start) > 0
        || lexicon.Regions.Names.MatchLength(context.Text, start) > 0
        || lexicon.Organizations.Named.MatchLength(context.Text, start) > 0
        || context.Text[start] is '第' or '“' || Characters.IsDigit(context.Text[start]);

    /// <summary>第七场 behind the name belongs to it.</summary>
    private static int SessionEnd(string text, int end)
    {
        if (end + 2 >= text.Length || text[end] != '第' || !NumeralReader.TryRead(text, end + 1, out var number) || number.End >= text.Length)
            return end;
        if (text[number.End] is not ('场' or '次' or '期'))
            return end;
        return text.AsSpan(number.End + 1).StartsWith("会议") ? number.End + 3 : number.End + 1;
    }

    /// <summary>Of a list of meetings (某论坛、某大会) the last one begins behind 、.</summary>
    private int BehindEarlier(string text, int start, int head)
    {
        for (var at = head - 1; at > start; at--)
        {
            if (text[at] == '、' && (_words.Meetings.MatchLengthBefore(text.AsSpan(0, at), at) > 0 || text[at - 1] is '会' or '节' or '赛' or '展' or '晤'))
                return at + 1;
        }

        return start;
    }
}
