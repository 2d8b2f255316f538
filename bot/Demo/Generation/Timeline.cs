using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;

namespace HealthScore.Bot.Demo.Generation;

/// <summary>One account's days, and the luck it has on them. Its past does not change when its end moves on.</summary>
internal sealed class Timeline
{
    private const int DaysBefore = 365;
    private const int LargestShift = 6;

    private readonly DateOnly _dayZero;
    private readonly int _shift;

    /// <param name="account">Whose days.</param>
    /// <param name="book">Whose account.</param>
    /// <param name="dayZero">The day the demo was first loaded; a year before it the signals begin.</param>
    /// <param name="until">The last instant of which anything is known.</param>
    /// <param name="seed">Another seed, other luck.</param>
    public Timeline(DemoAccount account, DemoBook book, DateOnly dayZero, DateTimeOffset until, int seed)
    {
        (Account, Book, Until, _dayZero) = (account, book, until, dayZero);
        Id = new AccountId(account.Id);
        Chance = new Chance(seed, account.Id);
        Mood = (2 * Chance.Unit("mood", 0)) - 1;
        _shift = account.Story.ChurnedOn is null ? (int)(Chance.Unit("shift", 0) * ((2 * LargestShift) + 1)) - LargestShift : 0;
        var started = account.StartedOn(dayZero);
        var first = dayZero.AddDays(-DaysBefore);
        First = started > first ? started : first;
        Last = DateOnly.FromDateTime(until.UtcDateTime);
        if (account.Story.ChurnedOn is { } left && dayZero.AddDays(left) < Last) Last = dayZero.AddDays(left);
    }

    public DemoAccount Account { get; }

    public DemoBook Book { get; }

    public AccountId Id { get; }

    public Story Story => Account.Story;

    public Chance Chance { get; }

    /// <summary>−1 to 1: no two customers with one story are equally content with it.</summary>
    public double Mood { get; }

    public DateTimeOffset Until { get; }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>Whether the account became a customer within the demo's year.</summary>
    public bool IsNew => First > _dayZero.AddDays(-DaysBefore);

    /// <summary>Days counted so that two accounts with one story do not move on the same day.</summary>
    public int DayOf(DateOnly date) => date.DayNumber - _dayZero.DayNumber - _shift;

    public DateOnly DateOf(int day) => _dayZero.AddDays(day + _shift);

    public int AgeOn(DateOnly date) => date.DayNumber - Account.StartedOn(_dayZero).DayNumber;

    public IEnumerable<DateOnly> Days()
    {
        for (var date = First; date <= Last; date = date.AddDays(1)) yield return date;
    }

    /// <summary>One day somewhere in every block of so many; blocks follow the calendar, not the beginning of the demo.</summary>
    public IEnumerable<DateOnly> OnceEvery(int days, string stream) =>
        Days().Where(date => date.DayNumber % days == (int)(Chance.Unit(stream, date.DayNumber / days) * days));

    public bool IsTalking(DateOnly date) => Story.SilentFrom is not { } silent || DayOf(date) < silent;

    public bool IsResting(DateOnly date) => Book.RestsOn(date.DayOfWeek);

    /// <summary>A signal at an hour of a date, with an id that the same observation always has.</summary>
    public Signal Signal(
        string kind, DateOnly date, double hour, double value, string suffix = "", params (string Key, string Value)[] attributes)
    {
        var at = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(Math.Round(hour * 60));
        var id = $"demo-{date:yyyyMMdd}{(suffix.Length == 0 ? "" : "-" + suffix)}";
        return new(Id, kind, at, value, id, new(attributes.Select(a => KeyValuePair.Create(a.Key, a.Value))));
    }
}
