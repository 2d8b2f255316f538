using System.Buffers;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Grammar;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>Finds where a sentence names accounts: exact names first, then what the words nobody knows may mean.</summary>
internal sealed class MentionReader
{
    /// <summary>A name does not go on across these.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:?!.");

    private const int MostConsonants = 4;

    private readonly WordMap _words;
    private readonly Scene _scene;
    private readonly AccountDirectory _directory;
    private readonly Predicate<Account> _visible;
    private readonly NameJudge _judge;
    private readonly IReadOnlyList<NameMatch> _exact;
    private readonly List<NameMatch> _found = [];
    private Stretch? _missing;
    private IReadOnlyList<int> _nearest = [];

    private MentionReader(WordMap words, Scene scene)
    {
        (_words, _scene, _directory, _visible, _exact) = (words, scene, scene.Directory, scene.Visible, scene.Exact);
        _judge = new NameJudge(words, _exact);
    }

    private Sentence Sentence => _words.Sentence;

    public static AccountMentions Read(WordMap words, Scene scene) => new MentionReader(words, scene).Read();

    private AccountMentions Read()
    {
        foreach (var name in _exact)
            if (!_found.Any(taken => name.Start < taken.End && taken.Start < name.End) && _judge.IsMeant(name)) _found.Add(name);
        for (var i = _found.Count - 1; i >= 0; i--) Extend(i);
        if (_missing is null && (_found.Count == 0 || _words.Says(MeaningNames.Compare))) ReadUnknownWords();
        _found.Sort((a, b) => a.Start - b.Start);
        var mentions = new AccountMentions(_found, _missing, _nearest, 0);
        return mentions with { Unexplained = Enumerable.Range(0, Sentence.Count).Count(i => (_words.IsUnknown(i) || _words.IsCommon(i)) && !mentions.Covers(i) && !IsLegalForm(i)) };
    }

    /// <summary>An exact name followed by more of a name, as in "Acme Rockets", is not that account.</summary>
    private void Extend(int index)
    {
        var name = _found[index];
        var last = Sentence[name.End - 1];
        if (last.Is(TokenTraits.Possessive | TokenTraits.Quoted)) return;
        var end = name.End;
        while (end < Sentence.Count && _words.IsUnknown(end) && !IsLegalForm(end) && !Gap(end).ContainsAny(Stops)) end++;
        end = WithoutLegalForm(new Stretch(name.Start, end)).End;
        if (end <= name.End || _found.Any(other => other.Start >= name.End && other.Start < end)) return;
        if (_directory.Finder.Resolve(Sentence, name.Start, end, initials: false, _visible) is { } longer) _found[index] = longer;
        else if (LooksLikeName(name.End)) Miss(new Stretch(name.Start, end), index);
    }

    private void Miss(Stretch stretch, int index)
    {
        var name = _found[index];
        _found.RemoveAt(index);
        _missing = stretch;
        _nearest = [.. name.Accounts.Concat(_directory.Finder.Nearest(Sentence, stretch.Start, stretch.End, _visible)).Distinct()];
    }

    private void ReadUnknownWords()
    {
        var known = _found.Count;
        var runs = UnknownRuns.Of(_words, IsTaken);
        foreach (var run in runs) Resolve(WithoutLegalForm(run));
        if (_found.Count > known || _missing is not null || runs.Count == 0) return;
        var named = runs.FindIndex(StandsAsName);
        if (named < 0 && known == 0 && runs.Count == 1 && IsEverything(runs[0])) named = 0;
        if (named < 0) return;
        var nearest = _directory.Finder.Nearest(Sentence, runs[named].Start, runs[named].End, _visible);
        if (nearest.Count == 0 && !StandsAsName(runs[named]) && !IsBareName(runs[named])) return;
        (_missing, _nearest) = (WithCapitals(runs[named]), nearest);
    }

    /// <summary>Nothing but a word that nobody knows, or two with capitals, may be a name, if it can be spoken.</summary>
    private bool IsBareName(Stretch run) =>
        run.Length == Sentence.Count && !IsMash(Sentence[run.Start].Text)
        && (run.Length == 1 || (run.Length == 2 && Sentence[0].Is(TokenTraits.Capital) && Sentence[1].Is(TokenTraits.Capital)));

    /// <summary>More consonants in a row than any name has: somebody's elbow.</summary>
    private static bool IsMash(string word)
    {
        var (row, most) = (0, 0);
        foreach (var c in word)
        {
            row = c is >= 'a' and <= 'z' && "aeiouy".IndexOf(c, StringComparison.Ordinal) < 0 ? row + 1 : 0;
            most = Math.Max(most, row);
        }

        return most > MostConsonants;
    }

    private bool IsTaken(int word) => _found.Exists(name => name.Start <= word && word < name.End);

    /// <summary>"Red Bull" is one name, though "red" is a word: neighbours with a capital belong to it.</summary>
    private Stretch WithCapitals(Stretch run)
    {
        var (start, end) = (run.Start, run.End);
        if (!Sentence[start].Is(TokenTraits.Capital)) return run;
        while (start > 1 && Sentence[start - 1].Is(TokenTraits.Capital) && !_words.IsFiller(start - 1)) start--;
        while (end < Sentence.Count && Sentence[end].Is(TokenTraits.Capital) && !_words.IsFiller(end)) end++;
        return new Stretch(start, end);
    }

    private void Resolve(Stretch run)
    {
        var match = Widened(run) ?? Narrowed(run);
        if (match is null) return;
        var skipped = new[] { match.Start - 1, match.End }.Any(i => i >= run.Start && i < run.End && _words.IsUnknown(i));
        if ((skipped && match.Fit != Fit.Exact) || match.Fit == Fit.Part)
        {
            (_missing, _nearest) = (run, match.Accounts);
            return;
        }

        _found.Add(match);
        var (left, right) = (match.Start, match.End);
        while (left > run.Start && !_words.IsUnknown(left - 1)) left--;
        while (right < run.End && !_words.IsUnknown(right)) right++;
        if (left > run.Start && left < match.Start) Resolve(new Stretch(run.Start, left));
        if (right < run.End && right > match.End) Resolve(new Stretch(right, run.End));
    }

    /// <summary>"Globex S.A." without its end, of which "a" is a word of the language.</summary>
    private Stretch WithoutLegalForm(Stretch run)
    {
        var end = run.End;
        while (end < Sentence.Count && end - run.End < 3 && Gap(end) is ".") end++;
        var words = Enumerable.Range(run.Start, end - run.Start).Select(i => Sentence[i].Text).ToList();
        return new Stretch(run.Start, Math.Min(run.End, run.Start + NamingConventions.Default.WithoutLegalForm(words)));
    }

    /// <summary>The run, with neighbours that are words of names: "nortwind health" means Northwind Health.</summary>
    private NameMatch? Widened(Stretch run)
    {
        var left = run.Start;
        var right = run.End;
        while (left > 0 && run.Start - left < 2 && IsNameWord(left - 1)) left--;
        while (right < Sentence.Count && right - run.End < 2 && IsNameWord(right)) right++;
        for (var length = right - left; length >= run.Length; length--)
        {
            for (var start = left; start <= run.Start && start + length <= right; start++)
                if (start + length >= run.End && Fits(start, start + length) is { } match) return match;
        }

        return null;
    }

    private NameMatch? Narrowed(Stretch run)
    {
        for (var length = Math.Min(run.Length - 1, 6); length > 0; length--)
        {
            for (var start = run.Start; start + length <= run.End; start++)
                if (_words.IsUnknown(start) && _words.IsUnknown(start + length - 1) && Fits(start, start + length) is { } match) return match;
        }

        return null;
    }

    private NameMatch? Fits(int start, int end)
    {
        var initials = Sentence[start].Is(TokenTraits.AllCapitals) || _judge.IsOpened(start) || end - start == Sentence.Count;
        return _directory.Finder.Resolve(Sentence, start, end, initials, _visible);
    }

    private bool StandsAsName(Stretch run) =>
        run.Length <= 5
        && (_judge.IsOpened(run.Start) || Sentence[run.End - 1].Is(TokenTraits.Possessive) || Sentence[run.Start].Is(TokenTraits.Quoted)
            || (run.Start > 0 && Sentence[run.Start].Is(TokenTraits.Capital)));

    private bool IsEverything(Stretch run) =>
        run.Length <= 5 && Enumerable.Range(0, Sentence.Count).All(i => (i >= run.Start && i < run.End) || _words.IsFiller(i));

    private bool IsNameWord(int word) => _scene.IsNameWord(Sentence[word].Text);

    private bool LooksLikeName(int word) => Sentence[word].Is(TokenTraits.Capital) || IsNameWord(word);

    private bool IsLegalForm(int word) => NamingConventions.Default.IsLegalForm(Sentence[word].Text);

    private ReadOnlySpan<char> Gap(int word) => Sentence.Text.AsSpan(Sentence[word - 1].End, Sentence[word].Start - Sentence[word - 1].End);
}
