using HealthScore.Bot.Configuration;
using HealthScore.Scoring.Scorecards;
using HealthScore.Scoring.Scorecards.Versions;
using HealthScore.Scoring.Storage;
using Microsoft.Extensions.Options;

namespace HealthScore.Bot.Hosting;

/// <summary>Keeps what the scorecards in force say, and since when, and tells of one that changed under its old number.</summary>
internal sealed partial class ScorecardRecord(
    IScorecardStore versions, ScorecardSet scorecards, IOptions<ScorecardOptions> options, TimeProvider time, ILogger<ScorecardRecord> log)
    : IScorecardRecord
{
    private IReadOnlyList<ScorecardVersion>? _cards;

    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // As they were at the start: by the time they are in force again, the files may say something else.
        var cards = _cards ?? ScorecardFiles.Read(scorecards, options.Value.PathOrShipped, Environment.UserName, now);
        // Half of a set would be a lie about what was in force.
        if (cards.Count < scorecards.Scorecards.Count) return;
        _cards = cards;
        foreach (var card in await versions.RecordAsync(cards, now, cancellationToken)) Tell(card);
    }

    private void Tell(ScorecardVersion card)
    {
        if (card.Variant > 0) Changed(log, card.Scorecard, card.Version, card.FileName, card.Label, card.Version + 1);
        else Kept(log, card.Scorecard, card.Version);
    }

    [LoggerMessage(1, LogLevel.Information, "Scorecard {Scorecard} version {Version} is in force for the first time")]
    private static partial void Kept(ILogger log, string scorecard, int version);

    [LoggerMessage(2, LogLevel.Warning, "Scorecard {Scorecard} means something else than before under the same version {Version}: write version: {Next} into {File}. Both are kept, this one as {Label}")]
    private static partial void Changed(ILogger log, string scorecard, int version, string file, string label, int next);
}
