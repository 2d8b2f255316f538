using HealthScore.Bot.Commands.Predicting;
using HealthScore.Scoring.Import;

namespace HealthScore.Bot.Commands.Scorecards;

/// <summary>On which accounts scorecards are to be looked at, as written on the command line.</summary>
/// <param name="Files">All of it null for the store.</param>
/// <param name="On">What <c>--on</c> says; null when it is not there.</param>
/// <param name="AsOf">Date or instant; null for now.</param>
/// <param name="Settings">As <c>--Section:Name=value</c>.</param>
internal sealed record BookRequest(BookSource Files, string? On, string? AsOf, string[] Settings)
{
    private static readonly string[] BookWords = ["book", "the book", "store", "the store"];

    public bool IsStore => (Files.Accounts ?? Files.Signals ?? Files.Mapping ?? Files.From) is null;

    /// <summary>Why nothing can be looked at, with the fix; null when it can.</summary>
    public string? Fault =>
        On is not null && !BookWords.Contains(On, StringComparer.OrdinalIgnoreCase)
            ? $"--on '{On}' is not known: write --on book for the accounts of the store, or name files with --accounts and --signals."
        : On is not null && !IsStore ? "Name either --on book or files, not both."
        : AsOf is not null && !CellParser.TryInstant(AsOf, out _) ? $"--as-of \"{AsOf}\": {CellParser.InstantExpected}"
        : IsStore ? null : Files.Fault;

    public DateTimeOffset Instant(TimeProvider time) =>
        AsOf is not null && CellParser.TryInstant(AsOf, out var instant) ? instant : time.GetUtcNow();
}
