namespace HealthScore.Bot.Configuration;

/// <summary>Scores set by people: the section <c>Overrides</c>.</summary>
internal sealed record OverrideOptions
{
    public const string Section = "Overrides";

    /// <summary>Days after which an override must have lapsed, 1 to 3660.</summary>
    public int MostDays { get; init; } = 90;
}
