using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Lookback;

namespace HealthScore.Bot.Answers;

/// <summary>"Who has gone quiet?": neither use nor a touchpoint in the period; the larger customer first.</summary>
internal sealed class BookQuietAnswer(BookPast past, BookPastList list, BookQueries queries) : IAnswer
{
    private const int DefaultDays = 30;

    public string Intent => Intents.BookQuiet;

    public async ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var filters = BookPast.WithDays(question.Understood.Filters, DefaultDays);
        if (await past.OfAsync(filters, question, cancellationToken) is not { } lookback)
            return BookPast.StillCounting(Intent, filters, question);
        var ranked = Ranked(question.Visible.Accounts(queries.Of(filters with { Limit = null }, question)), lookback);
        return await list.AnswerAsync(
            Intent, ListKind.Quiet, filters, question, lookback, ranked,
            (entry, _) => ValueTask.FromResult<RowNote?>(Note(lookback, entry.Account.Id)), cancellationToken);
    }

    private static QuietNote? Note(BookLookback lookback, AccountId account) =>
        lookback.Accounts.GetValueOrDefault(account) is { } known
            ? new QuietNote(Days(lookback, known.LastUse), Days(lookback, known.LastTouch))
            : null;

    private static int? Days(BookLookback lookback, long? last) =>
        last is { } ticks ? (int)((lookback.AsOf.UtcTicks - ticks) / TimeSpan.TicksPerDay) : null;

    private static List<AccountId> Ranked(IReadOnlyList<Account> accounts, BookLookback lookback) =>
    [
        .. accounts
            .Where(account => lookback.Accounts.TryGetValue(account.Id, out var known) && IsQuiet(lookback, known))
            .OrderByDescending(account => account.Arr ?? 0)
            .ThenBy(account => account.Id)
            .Select(account => account.Id),
    ];

    private static bool IsQuiet(BookLookback lookback, AccountLookback known) =>
        known.LastSeen is not { } last || last <= lookback.Period.After.UtcTicks;
}
