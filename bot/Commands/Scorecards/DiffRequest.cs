namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>What <c>scorecard diff</c> was asked, as written on the command line.</summary>
/// <param name="Before">A file or folder.</param>
/// <param name="After">As <paramref name="Before"/>.</param>
/// <param name="Top">How many moved accounts to tell of; null for all.</param>
/// <param name="Format"><see cref="Text"/>, <see cref="Json"/> or <see cref="Csv"/>.</param>
internal sealed record DiffRequest(string Before, string After, BookRequest Book, int? Top, string Format)
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Csv = "csv";

    /// <summary>As many as a person reads.</summary>
    public const int TopInText = 20;

    public int? Kept => Top ?? (Format == Text ? TopInText : null);
}
