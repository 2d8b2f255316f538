using HealthScore.Bot.Answers;
using HealthScore.Cards.Model;
using HealthScore.Scoring.Caching;

namespace HealthScore.Bot.Tests.People.Walks;

/// <summary>What nobody should write: an answer that counts past the asker's part of the book.</summary>
internal sealed class LeakyAnswer(CurrentBook book) : IAnswer
{
    public string Intent => "book.leaky";

    public async ValueTask<Card> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var all = await book.ReadAsync(cancellationToken);
        var text = $"{all.Sum(new BookQuery()).Accounts}";
        return new Card { Language = Language.English, Summary = text, Blocks = [new TextBlock(text)] };
    }
}
