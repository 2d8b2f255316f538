using System.Globalization;
using System.Text;

namespace HealthScore.EndToEnd.Crash;

/// <summary>What is imported in one step, by chance from a seed: most of it repeats or replaces what an earlier step brought.</summary>
internal sealed class ImportFiles(string folder, int seed)
{
    private const int AccountIds = 25;

    private readonly Random _random = new(seed);
    private bool _isFirst = true;

    public string Accounts => Path.Combine(folder, "accounts.csv");

    public string Signals => Path.Combine(folder, "signals.csv");

    /// <summary>Writes the files of the next step.</summary>
    public void Write()
    {
        var accounts = new StringBuilder("account_id,name,segment,seats,tier\n");
        // All of them come first, so that no signal is refused.
        foreach (var account in Enumerable.Range(0, AccountIds).Where(_ => _isFirst || _random.Next(3) > 0))
            Row(accounts, $"c0-a{account},Name {_random.Next(3)},{(_random.Next(3) == 0 ? "enterprise" : "")},{_random.Next(1, 40)},{_random.Next(3)}");
        var signals = new StringBuilder("account_id,kind,at,value,id,topic\n");
        // Small files end at once; large ones leave time to be killed while rows are read, and while they are written.
        for (var left = _random.Next(2) == 0 ? _random.Next(1, 300) : _random.Next(3_000, 12_000); left > 0; left--)
        {
            var (id, topic) = (_random.Next(2) == 0 ? $"id{_random.Next(60)}" : "", _random.Next(4) == 0 ? $"t{_random.Next(3)}" : "");
            Row(
                signals,
                $"c0-a{_random.Next(AccountIds)},k{_random.Next(3)},2026-01-{_random.Next(1, 29):00},{_random.Next(id.Length > 0 ? 500 : 3)},{id},{topic}");
        }

        _isFirst = false;
        File.WriteAllText(Accounts, accounts.ToString());
        File.WriteAllText(Signals, signals.ToString());
    }

    private static void Row(StringBuilder text, FormattableString row) => text.Append(row.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
