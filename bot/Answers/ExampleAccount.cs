using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>An account for example questions that the asker can really ask.</summary>
internal static class ExampleAccount
{
    private static readonly BookQuery Readable = new() { LongestName = 24 };

    /// <summary>The asker's largest, of those with a name that is short enough to read; null when they see none.</summary>
    public static string? For(Question question)
    {
        var own = question.Asker is { } asker ? Largest(Readable with { People = [new(id => id == asker.Id, _ => false)] }) : null;
        return own ?? Largest(Readable);

        string? Largest(BookQuery query) =>
            question.Visible.Page(query, BookOrder.LargestArr, skip: 0, take: 1).Entries is [var entry] ? entry.Account.Name : null;
    }
}
