using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Lookback;

namespace HealthScore.Bot.Answers;

/// <summary>"What moved this week?": the largest changes of the score first, the larger customer first among equals.</summary>
internal sealed class BookMoversAnswer(BookPast past, BookPastList list, BookQueries queries, MoveReader moves) : IAnswer
{
    private const int DefaultDays = 7;

    public string Intent => Intents.BookMovers;

    public async ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var filters = BookPast.WithDays(question.Understood.Filters, DefaultDays);
        if (await past.OfAsync(filters, question, cancellationToken) is not { } lookback)
            return BookPast.StillCounting(Intent, filters, question);
        var ranked = Ranked(question.Visible.Accounts(queries.Of(filters, question)), lookback, filters.Direction);
        return await list.AnswerAsync(
            Intent, Kind(filters.Direction), filters, question, lookback, ranked,
            async (entry, cancellation) => await moves.ReadAsync(entry, filters.PeriodDays!.Value, question.Visible.Freshness, cancellation),
            cancellationToken);
    }

    private static ListKind Kind(string? direction) => direction switch
    {
        "up" => ListKind.Gains,
        "down" => ListKind.Drops,
        _ => ListKind.Movers,
    };

    private static List<AccountId> Ranked(IReadOnlyList<Account> accounts, BookLookback lookback, string? direction) =>
    [
        .. accounts
            .Select(account => (account, change: lookback.Accounts.GetValueOrDefault(account.Id)?.Change ?? 0))
            .Where(one => direction switch { "up" => one.change > 0, "down" => one.change < 0, _ => one.change != 0 })
            .OrderByDescending(one => Math.Abs(one.change))
            .ThenByDescending(one => one.account.Arr ?? 0)
            .ThenBy(one => one.account.Id)
            .Select(one => one.account.Id),
    ];
}
