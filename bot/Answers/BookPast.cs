using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Caching;
using HealthScore.Scoring.Lookback;

namespace HealthScore.Bot.Answers;

/// <summary>What answers about the book's past share: the days asked for, and what is known of them.</summary>
internal sealed class BookPast(LookbackCache lookbacks)
{
    /// <summary>A year: farther back every score would be compared with what hardly anybody remembers.</summary>
    private const int MostDays = 366;

    /// <summary>The filters with the days that are looked at, so that they are said back too.</summary>
    public static QuestionFilters WithDays(QuestionFilters filters, int usual) =>
        filters with { PeriodDays = Math.Clamp(filters.PeriodDays ?? usual, 1, MostDays) };

    /// <summary>Null when a large book is still being looked through.</summary>
    public ValueTask<BookLookback?> OfAsync(QuestionFilters filters, Question question, CancellationToken cancellationToken) =>
        lookbacks.OfAsync(filters.PeriodDays!.Value, question.Visible.Stamp, cancellationToken);

    /// <summary>What to answer then.</summary>
    public static Card StillCounting(string intent, QuestionFilters filters, Question question) =>
        CountingCard.Compose(FilterSlots.Press(intent, filters, question.Skip), question.Reader);

    /// <summary>How new a list is that was ranked by it.</summary>
    public static Freshness FreshnessOf(BookLookback lookback, VisibleBook visible) =>
        lookback.Stamp >= visible.Stamp ? visible.Freshness : new Freshness(lookback.AsOf, visible.Freshness.BehindSince);

    /// <summary>The entries of one page of ranked accounts; begins again where a press is from a longer list of earlier.</summary>
    public static (IReadOnlyList<BookEntry> Entries, int Skipped) Page(IReadOnlyList<AccountId> ranked, Question question, int size)
    {
        var skipped = question.Skip < ranked.Count ? question.Skip : 0;
        var entries = new List<BookEntry>();
        foreach (var id in ranked.Skip(skipped).Take(size))
            if (question.Visible.TryFind(id, out var entry)) entries.Add(entry);
        return (entries, skipped);
    }
}
