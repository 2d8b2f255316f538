namespace HealthScore.Bot.Commands.Changes;

/// <summary>What <c>changes</c> was asked, as written on the command line.</summary>
/// <param name="After">Position of the last change that is known already; 0 for the beginning.</param>
/// <param name="Limit">The most changes.</param>
/// <param name="Format"><see cref="Text"/> or <see cref="JsonLines"/>.</param>
internal sealed record ChangesRequest(long After, int Limit, string Format)
{
    public const string Text = "text";
    public const string JsonLines = "jsonl";
    public const int DefaultLimit = 100;
    public const int MostChanges = 1_000_000;

    /// <summary>Why this cannot be done, with the fix; null when it can.</summary>
    public string? Fault =>
        After < 0 ? $"--after {After} is out of range: give the position of the last change you know, or 0."
        : Limit is < 1 or > MostChanges ? $"--limit {Limit} is out of range: give 1 to {MostChanges}."
        : null;
}
