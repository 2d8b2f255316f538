using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>"Compare Acme with Globex": two accounts or more, side by side.</summary>
internal sealed class AccountCompareAnswer(AccountFactsReader facts) : IAnswer
{
    private const int OfferedPeers = 4;

    public string Intent => Intents.AccountCompare;

    public async ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (AccountResolution.ResolveAll(question, out var instead) is not { } entries) return instead!;
        if (entries is [var alone]) return AskForAnother(alone, question);
        var compared = new List<AccountFacts>();
        foreach (var entry in entries.Take(CompareCard.Most))
            compared.Add(await facts.ReadAsync(entry, question.Visible.Freshness, cancellationToken));
        return CompareCard.Compose(compared, left: entries.Count - compared.Count, question.Reader);
    }

    // Customers of the same kind, the largest first: those it can be measured against.
    private Card AskForAnother(BookEntry alone, Question question)
    {
        var peers = question.Visible.Page(
            new BookQuery { Segments = alone.Account.Segment is { } segment ? [segment] : [] }, BookOrder.LargestArr, skip: 0, OfferedPeers + 1);
        var again = new Dictionary<string, string>(StringComparer.Ordinal);
        ComparisonSlots.Write(again, question.Understood with { Beside = [alone.Account.Id], Waiting = [] });
        var choices = AccountResolution.Choices(
            peers.Entries.Select(entry => entry.Account.Id).Where(id => id != alone.Account.Id).Take(OfferedPeers), question);
        question.Trail.AskedBeside([alone.Account.Id]);
        return CompareCard.AskForAnother(alone.Account, choices, new ButtonPress(Intent, again), question.Reader);
    }
}
