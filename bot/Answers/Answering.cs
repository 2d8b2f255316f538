using HealthScore.Bot.People;
using HealthScore.Bot.Turns;
using HealthScore.Bot.Understanding;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Answers;

/// <summary>A turn to its card: understand, find the account, let the intent's answer do the rest.</summary>
internal sealed class Answering(
    IUnderstanding understanding,
    CurrentBook book,
    Visibility visibility,
    ReaderOf reader,
    IEnumerable<IAnswer> answers,
    IEnumerable<IAccountAnswer> accountAnswers)
{
    private readonly Dictionary<string, IAnswer> _answers = answers.ToDictionary(a => a.Intent, StringComparer.Ordinal);
    private readonly Dictionary<string, IAccountAnswer> _accountAnswers =
        accountAnswers.ToDictionary(a => a.Intent, StringComparer.Ordinal);

    public async ValueTask<Card> AnswerAsync(InboundTurn turn, Person? asker, CancellationToken cancellationToken)
    {
        // The book first: understanding looks accounts up in it.
        var current = await book.ReadAsync(cancellationToken);
        var understood = Read(turn, asker);
        var question = new Question(
            understood,
            asker,
            new VisibleBook(current, visibility.SeenBy(asker)),
            reader.For(turn, asker, understood.Language),
            turn.Press is { } press ? FilterSlots.ReadSkip(press.Values) : 0)
        {
            Channel = turn.Conversation.Channel,
            Press = turn.Press,
        };
        return await AnswerAsync(question, cancellationToken);
    }

    /// <summary>What to say when answering failed; the reference finds it in the log.</summary>
    public Card Failure(InboundTurn turn, string reference) =>
        TalkCards.Error(reference, reader.For(turn, asker: null, Language.English));

    // Owner, renewal, billing and the like have no card of their own yet; the account's card holds what is asked.
    private bool IsFoundOnTheAccountCard(string intent) =>
        intent.StartsWith("account.", StringComparison.Ordinal) && intent != Intents.AccountCompare && !_accountAnswers.ContainsKey(intent);

    private Understood Read(InboundTurn turn, Person? asker) => turn.Press switch
    {
        null => understanding.Understand(turn.Text, asker),
        { Verb: ButtonPress.SayVerb } say => understanding.Understand(say.Values.GetValueOrDefault("text") ?? "", asker),
        var press => PressReading.Read(press, Language.English),
    };

    private ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var intent = question.Understood.Intent;
        if (question.Asker is null && question.Understood.Filters.Owner is OwnerNames.Me or OwnerNames.Team)
            return ValueTask.FromResult(TalkCards.WhoAreYou(ExampleAccount.For(question), question.Reader));
        if (IsFoundOnTheAccountCard(intent)) intent = Intents.AccountHealth;
        if (_accountAnswers.TryGetValue(intent, out var answer))
        {
            return AccountResolution.Resolve(question, out var instead) is { } entry
                ? answer.AnswerAsync(entry, question, cancellationToken)
                : ValueTask.FromResult(instead!);
        }

        return _answers.GetValueOrDefault(intent, _answers[Intents.Unknown]).AnswerAsync(question, cancellationToken);
    }
}
