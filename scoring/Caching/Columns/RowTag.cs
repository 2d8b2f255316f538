using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Live;
using HealthScore.Scoring.Scores;

namespace HealthScore.Scoring.Caching.Columns;

/// <summary>What most queries ask of a row, in one byte: a bit for its band as shown, and some for being so or so.</summary>
internal static class RowTag
{
    public const byte Active = 1 << 5;
    public const byte HasArr = 1 << 6;

    /// <summary>Has a score to show.</summary>
    public const byte Scored = 1 << 7;

    /// <summary>The bits of all bands: every row has one of them, and a place without a row none.</summary>
    public const byte AnyBand = (1 << 5) - 1;

    public static byte Of(Band band) => (byte)(1 << (int)band);

    public static byte Of(StandingScore standing) => (byte)(Of(standing.ShownBand)
        | (standing.Account.Status == AccountStatus.Active ? Active : 0)
        | (standing.Account.Arr is null ? 0 : HasArr)
        | (standing.ShownScore is null ? 0 : Scored));
}
