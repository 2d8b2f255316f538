using HealthScore.Bot.Understanding.Grammar;

namespace HealthScore.Bot.Understanding.Reading;

/// <summary>The filters of a sentence while they are read.</summary>
/// <param name="words">The sentence.</param>
/// <param name="mentions">Where accounts are named.</param>
/// <param name="meanings">What is in the sentence; the kinds of filters found are added.</param>
/// <param name="today">The asker's day.</param>
internal sealed class FilterDraft(WordMap words, AccountMentions mentions, MeaningSet meanings, DateOnly today)
{
    public WordMap Words { get; } = words;

    public AccountMentions Mentions { get; } = mentions;

    public MeaningSet Meanings { get; } = meanings;

    public DateOnly Today { get; } = today;

    public QuestionFilters Filters { get; set; } = new();

    public bool IsAboutRenewal { get; } = meanings.Contains(MeaningNames.Renewal);

    public bool IsSnooze { get; } = meanings.Contains(MeaningNames.Snooze);

    /// <summary>A number of days, such as "3 weeks", in what the sentence is about.</summary>
    public void SetDays(int days, string? span)
    {
        if (IsSnooze) Filters = Filters with { SnoozeDays = days };
        else if (!IsAboutRenewal) Filters = Filters with { PeriodDays = days };
        else if (span == "past") Filters = Filters with { RenewsFrom = Today.AddDays(-days), RenewsTo = Today };
        else Filters = Filters with { RenewsWithinDays = days };
    }

    public void SetRenewal((DateOnly From, DateOnly To) span) =>
        Filters = Filters with { RenewsWithinDays = null, RenewsFrom = span.From, RenewsTo = span.To };
}
