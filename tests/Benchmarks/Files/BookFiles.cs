using System.Globalization;

namespace HealthScore.Benchmarks.Files;

/// <summary>A made-up book as files: the same bytes for the same number of accounts.</summary>
/// <param name="folder">Where they are.</param>
/// <param name="accounts">How many accounts.</param>
internal sealed class BookFiles(string folder, int accounts)
{
    private const int Seed = 11;

    private static readonly string[] Segments = ["smb", "mid-market", "enterprise", "startup"];
    private static readonly string[] Stages = ["onboarding", "adopting", "established", "renewing"];

    /// <summary>Signals per account.</summary>
    public const int SignalsEach = 42;

    public int AccountCount => accounts;

    public long SignalCount => (long)accounts * SignalsEach;

    public string Scorecards => Path.Combine(folder, "card.yaml");

    public string Accounts => Path.Combine(folder, $"accounts-{accounts}.csv");

    public string Signals => Path.Combine(folder, $"signals-{accounts}.csv");

    /// <summary>The instant the signals lead up to; some lie after it.</summary>
    public static string AsOf => "2026-03-01T00:00:00Z";

    /// <summary>Writes the files that are not there yet.</summary>
    public void Write()
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Scorecards, BookScorecard.Yaml);
        if (!File.Exists(Accounts)) WriteAccounts(new Random(Seed));
        if (File.Exists(Signals)) return;
        using var file = new FileStream(Signals + ".part", FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        new BookSignals(new Random(Seed + 1), accounts).Write(file, SignalCount);
        file.Close();
        File.Move(Signals + ".part", Signals);
    }

    private void WriteAccounts(Random random)
    {
        using var file = new StreamWriter(Accounts);
        file.WriteLine("account_id,name,segment,lifecycle,arr,seats,renews_on");
        for (var i = 0; i < accounts; i++)
        {
            var renews = new DateOnly(2026, 1, 1).AddDays(random.Next(365));
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"A{i:0000000},Company {i},{Segments[random.Next(4)]},{Stages[random.Next(4)]},{random.Next(1000, 900_000)},"
                + $"{(random.Next(20) == 0 ? "" : random.Next(5, 500))},{renews:yyyy-MM-dd}"));
        }
    }
}
