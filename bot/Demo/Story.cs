using HealthScore.Bot.Demo.Generation;

namespace HealthScore.Bot.Demo;

/// <summary>
/// What happens to an account, as courses over the demo's days. Everything left out goes as with a content, steady
/// customer; a story says only what is different.
/// </summary>
internal sealed record Story(string Id)
{
    /// <summary>Share of the seats in use on a working day, 0–1.</summary>
    public Course ActiveShare { get; init; } = Course.Flat(0.68);

    /// <summary>How many features are used in a week, 0–8.</summary>
    public Course Features { get; init; } = Course.Flat(6);

    /// <summary>Tickets per seat and quarter.</summary>
    public Course TicketsPerSeat { get; init; } = Course.Flat(0.08);

    /// <summary>Share of the tickets that are high or urgent, 0–1.</summary>
    public Course SevereShare { get; init; } = Course.Flat(0.02);

    /// <summary>Share of the tickets that ask about leaving: cancellation, data export, contract, price.</summary>
    public Course LeavingShare { get; init; } = Course.Flat(0);

    /// <summary>Which topic a ticket about leaving has; empty for any of them.</summary>
    public string LeavingTopic { get; init; } = "";

    /// <summary>The topic that keeps coming back, with half of all tickets; empty for none.</summary>
    public string RecurringTopic { get; init; } = "";

    public Course FirstResponseHours { get; init; } = Course.Flat(2.5);

    public Course ResolutionHours { get; init; } = Course.Flat(16);

    /// <summary>Mean NPS answer, 0–10.</summary>
    public Course Nps { get; init; } = Course.Flat(8.7);

    /// <summary>Mean CSAT answer, 1–5.</summary>
    public Course Csat { get; init; } = Course.Flat(4.5);

    /// <summary>Mean CES answer, 1–7.</summary>
    public Course Ces { get; init; } = Course.Flat(5.9);

    /// <summary>The CSM's pulse, 1–5.</summary>
    public Course Pulse { get; init; } = Course.Flat(4);

    public Course DaysLate { get; init; } = Course.Flat(0);

    /// <summary>One touchpoint somewhere in every so many days.</summary>
    public int TouchEvery { get; init; } = 14;

    public int ReviewEvery { get; init; } = 90;

    /// <summary>Share of the seats trained in two months.</summary>
    public Course Trained { get; init; } = Course.Flat(0.04);

    /// <summary>How many of the six onboarding steps are ever reached.</summary>
    public int Milestones { get; init; } = 6;

    /// <summary>Stays in onboarding however long it takes.</summary>
    public bool StaysInOnboarding { get; init; }

    /// <summary>Use follows the calendar: high before the year's end, low in spring.</summary>
    public bool Seasonal { get; init; }

    public int? ChampionLeftOn { get; init; }

    public IReadOnlyList<int> ReferencesOn { get; init; } = [];

    public IReadOnlyList<(int Day, double Stars)> Reviews { get; init; } = [];

    /// <summary>From this day nobody uses it.</summary>
    public int? UseStopsOn { get; init; }

    /// <summary>From this day nobody talks with us: no touchpoints, surveys or tickets.</summary>
    public int? SilentFrom { get; init; }

    /// <summary>The day the customer leaves; nothing comes after it.</summary>
    public int? ChurnedOn { get; init; }

    /// <summary>Nothing was ever connected.</summary>
    public bool NoSignals { get; init; }
}
