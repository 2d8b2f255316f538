using System.Diagnostics;
using System.Globalization;
using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Benchmarks.Names;

/// <summary>Finding one of many names, as typed by people: exactly, by its beginning, by its initials, and with slips of the hand.</summary>
internal sealed class NamesBenchmark(int count)
{
    private const int Tries = 20_000;
    private const int Warm = 2_000;

    private readonly Random _random = new(99);
    private readonly Misspeller _hand = new(4711);
    private Account[] _accounts = [];
    private string[] _bare = [];
    private AccountDirectory _directory = AccountDirectory.Empty;

    public async Task RunAsync(TextWriter output)
    {
        var names = new CompanyNames(7).Make(count);
        _accounts = [.. names.Select((name, i) => new Account { Id = new AccountId(Invariant($"A-{100_000 + i}")), Name = name })];
        _bare = [.. names.Select(WithoutLegalForm)];
        await BuildAsync(output);
        var table = await MarkdownTable.StartAsync(
            output, "typed", "found", "asked, it first", "nearest, it first", "recall@1", "asked, further down", "not found", "asked, without it",
            "spells another", "wrong", "median of CPU", "p99 of CPU", "median", "p99", "slowest");
        await MeasureAsync(table, "exactly", name => name);
        await MeasureAsync(table, "first word and three letters", Beginning);
        await MeasureAsync(table, "initials", Initials, initials: true);
        await MeasureAsync(table, "one slip", _hand.Slip);
        await MeasureAsync(table, "two slips", name => _hand.Slip(_hand.Slip(name)));
        await MeasureAsync(table, "no such name", name => _hand.Slip(_hand.Slip(_hand.Slip(_hand.Slip(_hand.Slip(name))))));
    }

    private async Task BuildAsync(TextWriter output)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (allocated, cpu, started) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        _directory = new AccountDirectory(_accounts);
        var (seconds, spent) = (Stopwatch.GetElapsedTime(started).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        await output.WriteLineAsync(Invariant(
            $"{count} names: built in {seconds:0.0} s ({spent:0.0} s of CPU, {bytes / 1e6:0} MB allocated), {kept / 1e6:0} MB kept besides the accounts; {_directory.Names.Segments[0].Words.Count} different words"));
        await output.WriteLineAsync();
    }

    private async Task MeasureAsync(MarkdownTable table, string what, Func<string, string?> type, bool initials = false)
    {
        var outcomes = new int[Enum.GetValues<Outcome>().Length];
        var (times, cpu) = (new List<double>(Tries), new List<double>(Tries));
        for (var i = -Warm; i < Tries; i++)
        {
            var place = _random.Next(count);
            while (type(_bare[place]) is null) place = _random.Next(count);
            var typed = type(_bare[place])!;
            var (started, spent) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var (match, nearest) = Find(typed, initials);
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            spent = Environment.CpuUsage.TotalTime - spent;
            if (i < 0) continue;
            times.Add(elapsed);
            cpu.Add(spent.TotalMicroseconds);
            outcomes[(int)OutcomeOf(place, match, nearest)]++;
        }

        times.Sort();
        cpu.Sort();
        await table.AddAsync(
            what, Share(outcomes, Outcome.Found), Share(outcomes, Outcome.AskedFirst), Share(outcomes, Outcome.NearestFirst),
            Share(outcomes, Outcome.Found, Outcome.AskedFirst, Outcome.NearestFirst), Share(outcomes, Outcome.Asked), Share(outcomes, Outcome.NotFound),
            Share(outcomes, Outcome.AskedOthers), Share(outcomes, Outcome.SpellsAnother), Share(outcomes, Outcome.Wrong),
            Invariant($"{cpu[Tries / 2]:0} µs"), Invariant($"{cpu[Tries * 99 / 100]:0} µs"), Invariant($"{times[Tries / 2]:0} µs"), Invariant($"{times[Tries * 99 / 100]:0} µs"), Invariant($"{times[^1]:0} µs"));
    }

    /// <summary>All the work: the words, the exact names, what else they may mean, and the nearest names when nothing fits.</summary>
    private (NameMatch? Match, IReadOnlyList<int> Nearest) Find(string typed, bool initials)
    {
        var words = Tokenizer.Read(typed);
        if (words.Count == 0) return (null, []);
        var match = _directory.Finder.Exact(words, _ => true).Find(name => name.Start == 0 && name.End == words.Count)
            ?? _directory.Finder.Resolve(words, 0, words.Count, initials, _ => true);
        return match is null ? (null, _directory.Finder.Nearest(words, 0, words.Count, _ => true)) : (match, []);
    }

    private Outcome OutcomeOf(int meant, NameMatch? match, IReadOnlyList<int> nearest)
    {
        if (match is null || match.Fit == Fit.Part)
            return (match?.Accounts ?? nearest) is { Count: > 0 } offered && IsSame(offered[0], meant) ? Outcome.NearestFirst : Outcome.NotFound;
        if (match.Accounts.All(one => IsSame(one, meant))) return Outcome.Found;
        if (IsSame(match.Accounts[0], meant)) return Outcome.AskedFirst;
        if (match.Accounts.Any(one => IsSame(one, meant))) return Outcome.Asked;
        if (match.Fit <= Fit.Initials) return Outcome.SpellsAnother;
        return match.IsCertain ? Outcome.Wrong : Outcome.AskedOthers;
    }

    /// <summary>The account itself, or one called the same but for its legal form: nobody can tell them apart by name.</summary>
    private bool IsSame(int found, int meant) => found == meant || _bare[found] == _bare[meant];

    private static string? Beginning(string name)
    {
        var words = name.Split(' ');
        return words.Length > 1 && words[1].Length > 3 ? $"{words[0]} {words[1][..3]}" : null;
    }

    private static string? Initials(string name)
    {
        var words = name.Split(' ');
        return words.Length is > 2 and < 6 && !name.Contains('&') ? string.Concat(words.Select(word => word[0])) : null;
    }

    private static string WithoutLegalForm(string name)
    {
        var end = name.LastIndexOf(' ');
        return end > 0 && (name[(end + 1)..] == "בע״מ" || CompanyWords.LegalForms.Contains(name[(end + 1)..])) ? name[..end] : name;
    }

    private static string Share(int[] outcomes, params Outcome[] counted) => Invariant($"{100.0 * counted.Sum(one => outcomes[(int)one]) / Tries:0.00} %");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
