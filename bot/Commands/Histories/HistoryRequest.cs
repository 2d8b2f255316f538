namespace HealthScore.Bot.Commands.Histories;

/// <summary>What <c>history</c> was asked, as written on the command line.</summary>
/// <param name="Account">Id or name.</param>
/// <param name="Days">How many UTC days, today included.</param>
/// <param name="AsKnown">Only what had arrived by the end of each day.</param>
/// <param name="Format"><see cref="Text"/>, <see cref="Json"/> or <see cref="Csv"/>.</param>
internal sealed record HistoryRequest(string Account, int Days, bool AsKnown, string Format)
{
    public const int DefaultDays = 90;
    public const int MostDays = 3660;
    public const string Text = "text";
    public const string Json = "json";
    public const string Csv = "csv";
}
