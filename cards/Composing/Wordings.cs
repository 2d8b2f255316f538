using System.Text;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Composing;

/// <summary>What several cards say in the same way.</summary>
internal static class Wordings
{
    public const string NoScore = "–";

    public static WordingBook Of(Reader reader) => WordingBook.For(reader.Language);

    public static string Name(Account account) => CustomerText.Clean(account.Name);

    public static string BandWord(this WordingBook book, Band band) => book.Say(band switch
    {
        Band.Red => CommonKeys.BandRed,
        Band.Yellow => CommonKeys.BandYellow,
        Band.Green => CommonKeys.BandGreen,
        _ => CommonKeys.BandUnknown,
    });

    public static string BandMeaning(this WordingBook book, Band band) => book.Say(band switch
    {
        Band.Red => CommonKeys.BandRedMeans,
        Band.Yellow => CommonKeys.BandYellowMeans,
        Band.Green => CommonKeys.BandGreenMeans,
        _ => CommonKeys.BandUnknownMeans,
    });

    /// <summary>Arrow and word; null when the trend is unknown.</summary>
    public static string? Trend(this WordingBook book, TrendDirection direction) => direction switch
    {
        TrendDirection.Declining => book.Say(CommonKeys.TrendDeclining),
        TrendDirection.Steady => book.Say(CommonKeys.TrendSteady),
        TrendDirection.Improving => book.Say(CommonKeys.TrendImproving),
        _ => null,
    };

    /// <summary>Points the way time runs in the language: to the left where it is read from the right.</summary>
    public static string? Arrow(this WordingBook book, TrendDirection direction) => (direction, book.Language.RunsFromTheRight()) switch
    {
        (TrendDirection.Declining, false) => "↘",
        (TrendDirection.Steady, false) => "→",
        (TrendDirection.Improving, false) => "↗",
        (TrendDirection.Declining, true) => "↙",
        (TrendDirection.Steady, true) => "←",
        (TrendDirection.Improving, true) => "↖",
        _ => null,
    };

    public static string Moment(this WordingBook book, Reader reader, DateTimeOffset instant)
    {
        var local = reader.Local(instant);
        var day = book.Formats.Day(DateOnly.FromDateTime(local.DateTime));
        var moment = book.Say(CommonKeys.DayAndTime, day, book.Formats.Clock(TimeOnly.FromDateTime(local.DateTime)));
        return reader.ToLocal is null ? $"{moment} UTC" : moment;
    }

    /// <summary>As of when, from how much, and how fresh: what every number says of itself.</summary>
    public static string Provenance(this WordingBook book, Reader reader, AccountFacts facts)
    {
        var score = facts.Score;
        var newest = score.NewestSignalAt is { } at
            ? book.Say(CommonKeys.NewestSignal, book.Ago(reader, at))
            : book.Say(CommonKeys.NoSignal);
        var coverage = score.Scorecard is null ? null : book.Say(CommonKeys.Coverage, score.Coverage);
        return book.Joined(coverage, book.AsOf(reader, facts.Freshness, score.AsOf), newest);
    }

    /// <summary>As of when and, where scores are still being brought up to date, from before when some may be.</summary>
    /// <param name="computed">When it was computed; said where it does not stand in a book.</param>
    public static string AsOf(this WordingBook book, Reader reader, Freshness? freshness, DateTimeOffset computed) => book.Joined(
        book.Say(CommonKeys.AsOf, book.Moment(reader, freshness?.AsOf ?? computed)),
        freshness?.LagsSince(reader.Now) is { } since ? book.Say(CommonKeys.Lags, book.Moment(reader, since)) : null);

    public static string Joined(this WordingBook book, params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (string.IsNullOrEmpty(part)) continue;
            if (text.Length > 0) text.Append(" · ");
            text.Append(book.Language.Isolated(part));
        }

        return text.ToString();
    }

    /// <summary>"" where ARR is unknown.</summary>
    public static string ShortArr(this WordingBook book, Account account) =>
        account.Arr is { } arr ? book.Formats.ShortAmount(arr, account.Currency) : "";

    public static string? Lifecycle(this WordingBook book, string? lifecycle) => lifecycle switch
    {
        null or "" => null,
        "onboarding" => book.Say(AccountKeys.Onboarding),
        "adopting" => book.Say(AccountKeys.Adopting),
        "established" => book.Say(AccountKeys.Established),
        "renewing" => book.Say(AccountKeys.Renewing),
        _ => CustomerText.Clean(lifecycle, 40),
    };

    public static string Ago(this WordingBook book, Reader reader, DateTimeOffset at)
    {
        var days = reader.Today.DayNumber - DateOnly.FromDateTime(reader.Local(at).DateTime).DayNumber;
        return days <= 0 ? book.Say(CommonKeys.Today) : book.Say(CommonKeys.DaysAgo, days);
    }
}
