namespace HealthScore.Bot.Commands.KeyFigures;

/// <summary>What <c>kpi</c> was asked, as written on the command line; null or empty where nothing was said.</summary>
internal sealed record KpiRequest
{
    public const string Text = "text";
    public const string Json = "json";
    public const int DefaultDays = 90;
    public const int MostDays = 36_600;

    public IReadOnlyList<string> Names { get; init; } = [];

    public string? Account { get; init; }

    public string? Segment { get; init; }

    public string? Owner { get; init; }

    public IReadOnlyList<string> Where { get; init; } = [];

    public string? From { get; init; }

    public string? To { get; init; }

    public int? Days { get; init; }

    public string? First { get; init; }

    public string? Second { get; init; }

    public string? Targets { get; init; }

    public string Format { get; init; } = Text;
}
