namespace HealthScore.Bot.Configuration;

/// <summary>What scores mean: the section <c>Scorecards</c>.</summary>
internal sealed record ScorecardOptions
{
    public const string Section = "Scorecards";

    /// <summary>A scorecard file or a folder of them, relative to the current directory; null for the shipped ones.</summary>
    public string? Path { get; init; }

    public string PathOrShipped => Path ?? System.IO.Path.Combine(AppContext.BaseDirectory, "Scorecards");
}
