using HealthScore.Bot.Understanding;
using HealthScore.Cards.Model;

namespace HealthScore.Bot.Tests.Answers;

public sealed class AnsweringTests(SharedBench shared) : IClassFixture<SharedBench>
{
    public static TheoryData<string> EveryIntent => [.. Intents.All];

    [Theory]
    [MemberData(nameof(EveryIntent))]
    public async Task Answer_WhenAnyIntentIsPressed_IsACardWithWords(string intent)
    {
        var bench = shared.Bench;

        var card = await bench.PressAsync(new ButtonPress(intent, new Dictionary<string, string>()));

        Assert.NotEmpty(card.Summary);
        Assert.NotEmpty(card.Blocks);
    }

    [Theory]
    [InlineData("account.health", "account", "")]
    [InlineData("account.health", "account", "no such id")]
    [InlineData("account.why", "account", "\u0000")]
    [InlineData("book.at_risk", "band", "purple,3,,RED")]
    [InlineData("book.at_risk", "skip", "-5")]
    [InlineData("book.at_risk", "skip", "2147483647")]
    [InlineData("book.at_risk", "limit", "999999999999999")]
    [InlineData("book.at_risk", "owner", "")]
    [InlineData("book.at_risk", "owner", " ")]
    [InlineData("book.at_risk", "arr_over", "1e400")]
    [InlineData("book.summary", "segment", "<script>")]
    [InlineData("say", "text", "")]
    [InlineData("", "", "")]
    public async Task Answer_WhenAPressIsMangled_IsACardWithWords(string verb, string slot, string value)
    {
        var bench = shared.Bench;

        var card = await bench.PressAsync(new ButtonPress(verb, new Dictionary<string, string> { [slot] = value }));

        Assert.NotEmpty(card.Blocks);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("hello!")]
    [InlineData("what is the capital of France?")]
    [InlineData("")]
    public async Task Answer_WhenTalking_OffersQuestionsThatWork(string text)
    {
        var bench = shared.Bench;

        var card = await bench.AskAsync(text);

        foreach (var example in card.AllButtons())
            Assert.NotEqual(card.Summary, (await bench.PressAsync(example.Press)).Summary);
    }

    [Theory]
    [InlineData("why?", "Which account do you mean?")]
    [InlineData("why is Hooli low?", "I found no account called")]
    [InlineData("IBM", "I found no account called")]
    [InlineData("how is init", "Initech")]
    public async Task Answer_WhenNoAccountIsFound_AsksOrSaysSo(string text, string said) =>
        Assert.Contains(said, await shared.Bench.SayAsync(text), StringComparison.Ordinal);
}
