using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Turns.Context;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Answers;

/// <summary>A turn to its card: understand, find the account, let the intent's answer do the rest.</summary>
internal sealed class Answering(
    QuestionReading reading,
    Contexts contexts,
    CurrentBook book,
    Visibility visibility,
    Overhearing overhearing,
    ReaderOf reader,
    SpokenLanguage spoken,
    IEnumerable<IAnswer> answers,
    IEnumerable<IAccountAnswer> accountAnswers)
{
    private const string BookIntents = "book.";

    private readonly Dictionary<string, IAnswer> _answers = answers.ToDictionary(a => a.Intent, StringComparer.Ordinal);
    private readonly Dictionary<string, IAccountAnswer> _accountAnswers =
        accountAnswers.ToDictionary(a => a.Intent, StringComparer.Ordinal);

    public async ValueTask<Answer> AnswerAsync(InboundTurn turn, Person? asker, CancellationToken cancellationToken)
    {
        var key = ContextKey.Of(turn.Conversation, turn.SenderKey, isKnown: asker is not null);
        var remembered = contexts.ReadAsync(key, turn.Id, cancellationToken);
        // The book first: understanding looks accounts up in it.
        var current = await book.ReadAsync(cancellationToken);
        var visible = new VisibleBook(current, visibility.SeenBy(asker));
        var before = await remembered;
        var (understood, skip) = reading.Read(turn, asker, before, visible);
        var isOverheard = overhearing.IsIn(turn.Conversation, asker);
        var isForAll = Overhearing.IsForAll(understood.Intent);
        // What others read names no account, not even as an example.
        if (isOverheard && isForAll) visible = new VisibleBook(current, PeopleFilter.Nobody);
        var question = new Question(understood, asker, visible, reader.For(turn, asker, understood.Language), skip)
        {
            Channel = turn.Conversation.Channel,
            Text = turn.Text,
            Press = turn.Press,
        };
        var card = await AnswerAsync(question, cancellationToken);
        var told = Told(question, before);
        if (told is not null) contexts.Remember(key, told, turn.Id);
        return new Answer(card, told, isOverheard && !isForAll);
    }

    /// <summary>What to say when answering failed; the reference finds it in the log.</summary>
    public Card Failure(InboundTurn turn, string reference) =>
        TalkCards.Error(reference, reader.For(turn, asker: null, spoken.In(turn)));

    /// <summary>Null for answers that nobody asks on from, such as help: what was told before them still holds.</summary>
    private static TurnContext? Told(Question question, TurnContext? before)
    {
        var (understood, trail) = (question.Understood, question.Trail);
        if (trail.IsEmpty && !understood.Intent.StartsWith(BookIntents, StringComparison.Ordinal)) return null;
        return new TurnContext
        {
            Intent = understood.Intent,
            // "Which account?" after a list: one of its rows may be the answer.
            Accounts = trail is { AwaitsAccount: true, Accounts.Count: 0 } && before is { Accounts.Count: > 1 } ? before.Accounts : trail.Accounts,
            Filters = trail.Filters ?? understood.Filters,
            Shown = trail.Shown,
            AwaitsAccount = trail.AwaitsAccount,
            Beside = trail.Beside,
            Language = understood.Language,
            SavedAt = question.Reader.Now,
        };
    }

    private ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var intent = question.Understood.Intent;
        if (question.Asker is null && question.Understood.Filters.Owner is OwnerNames.Me or OwnerNames.Team)
            return ValueTask.FromResult(TalkCards.WhoAreYou(ExampleAccount.For(question), question.Reader));
        if (_accountAnswers.TryGetValue(intent, out var answer))
        {
            return AccountResolution.Resolve(question, out var instead) is { } entry
                ? answer.AnswerAsync(entry, question, cancellationToken)
                : ValueTask.FromResult(instead!);
        }

        return _answers.GetValueOrDefault(intent, _answers[Intents.Unknown]).AnswerAsync(question, cancellationToken);
    }
}
