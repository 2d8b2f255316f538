using HealthScore.Scoring.Scorecards.Versions;

namespace HealthScore.Scoring.Storage.Tuning;

/// <summary>A content of a scorecard as its table keeps it; property by column.</summary>
internal sealed class ScorecardVersionRow
{
    public const string Columns =
        "fingerprint AS Fingerprint, version AS Version, scorecard AS Scorecard, variant AS Variant, file_name AS FileName, "
        + "content AS Content, recorded_at AS RecordedAt, recorded_by AS RecordedBy, note AS Note";

    public required string Fingerprint { get; init; }

    public required long Version { get; init; }

    public required string Scorecard { get; init; }

    public required long Variant { get; init; }

    public required string FileName { get; init; }

    public required string Content { get; init; }

    public required long RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public string? Note { get; init; }

    /// <summary>How a set names it.</summary>
    public string Member => $"{Fingerprint}@{Version}";

    public static ScorecardVersionRow Of(ScorecardVersion card, long variant) => new()
    {
        Fingerprint = card.Fingerprint,
        Version = card.Version,
        Scorecard = card.Scorecard,
        Variant = variant,
        FileName = card.FileName,
        Content = card.Content,
        RecordedAt = card.At.UtcTicks,
        RecordedBy = card.By,
        Note = card.Note,
    };

    public ScorecardVersion Read() => new(Scorecard, (int)Version, Fingerprint, FileName, Content)
    {
        Variant = (int)Variant,
        At = new DateTimeOffset(RecordedAt, TimeSpan.Zero),
        By = RecordedBy,
        Note = Note,
    };
}
