using System.Globalization;

namespace HealthScore.Benchmarks.Books;

/// <summary>The accounts and signals of <see cref="MadeBook"/> as CSV, the last signals of the day before.</summary>
/// <param name="folder">Where the files are.</param>
/// <param name="accounts">How many accounts.</param>
/// <param name="today">UTC.</param>
internal sealed class MadeFiles(string folder, int accounts, DateOnly today)
{
    public string Accounts => Path.Combine(folder, "accounts.csv");

    public string Signals => Path.Combine(folder, "signals.csv");

    /// <summary>Writes the files that are not there yet.</summary>
    public void Write()
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(Accounts)) WriteAccounts();
        if (!File.Exists(Signals)) WriteSignals();
    }

    private void WriteAccounts()
    {
        using var file = new StreamWriter(Accounts);
        file.WriteLine("account_id,name,segment,industry,lifecycle,owner,manager,arr,currency,seats,started_on,renews_on,status,region");
        for (var i = 0; i < accounts; i++)
        {
            var made = MadeBook.Account(i);
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{made.Id.Value},{made.Name},{made.Segment},{made.Industry},{made.Lifecycle},{made.Owner},{made.Manager},{made.Arr},{made.Currency},{made.Seats},"
                + $"{made.StartedOn:yyyy-MM-dd},{Moved(made.RenewsOn!.Value):yyyy-MM-dd},{made.Status.ToString().ToLowerInvariant()},{made.Custom["region"]}"));
        }
    }

    private void WriteSignals()
    {
        using var file = new StreamWriter(Signals);
        file.WriteLine("account_id,kind,at,value");
        var later = new DateTimeOffset(today, TimeOnly.MinValue, TimeSpan.Zero) - MadeBook.AsOf;
        for (var i = 0; i < accounts; i++)
            foreach (var signal in MadeBook.Signals(MadeBook.Account(i), i, round: 0))
                file.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{signal.Account.Value},{signal.Kind},{signal.At + later:yyyy-MM-ddTHH:mm:ssZ},{signal.Value}"));
    }

    private DateOnly Moved(DateOnly day) => day.AddDays(today.DayNumber - DateOnly.FromDateTime(MadeBook.AsOf.UtcDateTime).DayNumber);
}
