namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>What <c>scorecard check</c> was asked, as written on the command line.</summary>
/// <param name="Path">A file or folder; null for the scorecards in force.</param>
/// <param name="FilesOnly">Do not look at any accounts.</param>
/// <param name="Format"><see cref="Text"/> or <see cref="Json"/>.</param>
internal sealed record CheckRequest(string? Path, bool FilesOnly, BookRequest Book, string Format)
{
    public const string Text = "text";
    public const string Json = "json";
}
