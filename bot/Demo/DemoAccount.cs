namespace HealthScore.Bot.Demo;

/// <summary>One line of the demo portfolio; every company is invented.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Segment">enterprise, mid-market or smb.</param>
/// <param name="Industry">Its trade.</param>
/// <param name="Seats">Paid seats.</param>
/// <param name="Arr">Annual recurring revenue, US dollars.</param>
/// <param name="Years">Contract years from its start to the renewal that comes next.</param>
/// <param name="RenewsIn">Days from day 0 to that renewal.</param>
/// <param name="Story">What happens to it.</param>
internal sealed record DemoAccount(
    string Id,
    string Name,
    string Segment,
    string Industry,
    int Seats,
    decimal Arr,
    int Years,
    int RenewsIn,
    Story Story)
{
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public DateOnly StartedOn(DateOnly dayZero) => dayZero.AddDays(RenewsIn - (365 * Years));
}
