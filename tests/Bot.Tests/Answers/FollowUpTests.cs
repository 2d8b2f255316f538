using HealthScore.Bot.Demo;
using HealthScore.Bot.People;
using HealthScore.Bot.Turns.Context;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;

namespace HealthScore.Bot.Tests.Answers;

/// <summary>Turns that are about the turn before.</summary>
public sealed class FollowUpTests(SharedBench shared) : IClassFixture<SharedBench>
{
    private readonly AnswerBench _bench = shared.Bench;

    [Theory]
    [InlineData("Acme Labs")]
    [InlineData("the labs one")]
    [InlineData("labs")]
    public async Task Answer_WhenTheFullerNameFollows_GoesOnWithTheQuestion(string answer)
    {
        var asked = await GoOnAsync(answer, "why is acme low?");
        var told = await GoOnAsync(answer, answer);

        Assert.Contains(asked.AllButtons(), button => button.Press.Verb == "account.why");
        Assert.Equal(await WhyAsync("Acme Labs"), Text(told));
    }

    [Theory]
    [InlineData("why is acme low?", "the second one")]
    [InlineData("why is acme low?", "second")]
    [InlineData("¿por qué está baja acme?", "la segunda")]
    [InlineData("por que a acme está baixa?", "a segunda")]
    public async Task Answer_WhenThePlaceOfAChoiceFollows_GoesOnWithThatOne(string question, string place)
    {
        var asked = await GoOnAsync(place, question);
        var second = asked.AllButtons()[1].Press;
        var told = await GoOnAsync(place, place);

        var remembered = (await _bench.RememberedAsync(place, DemoPeople.Ben))!;
        var inItsLanguage = new Dictionary<string, string>(second.Values, StringComparer.Ordinal) { ["lang"] = PersonWords.Of(told.Language) };
        Assert.Equal((second.Values["account"], second.Verb), (Assert.Single(remembered.Accounts).Value, remembered.Intent));
        Assert.Equal(Text(await _bench.PressAsync(second with { Values = inItsLanguage })), Text(told));
    }

    [Fact]
    public async Task Answer_WhenANameWasOnlyOffered_NeverTakesItUnasked()
    {
        await GoOnAsync("offered", "how is Glibox?");

        Assert.Equal(await _bench.SayAsync("why?"), Text(await GoOnAsync("offered", "why?")));
    }

    [Fact]
    public async Task Answer_ToShowMore_IsWhatTheButtonShows_PageByPage()
    {
        var first = await _bench.GoOnAsync("typed", "red, yellow and green accounts");
        var more = first.AllButtons().Single(button => button.Press.Values.ContainsKey("skip")).Press;

        var typed = await GoOnAsync("typed", "show more");

        Assert.Equal(Text(await _bench.PressAsync(more)), Text(typed));
        Assert.NotEqual(Text(first), Text(typed));
        Assert.Equal(20, (await _bench.RememberedAsync("typed", DemoPeople.Ben))!.Shown);
        if (typed.AllButtons().SingleOrDefault(button => button.Press.Values.ContainsKey("skip")) is { } third)
            Assert.Equal(Text(await _bench.PressAsync(third.Press)), Text(await GoOnAsync("typed", "show more")));
    }

    [Theory]
    [InlineData("why?", "why is Globex low?")]
    [InlineData("what about Initech?", "how is Initech?")]
    public async Task Answer_AfterAnAccount_IsAboutIt(string next, string whole)
    {
        await GoOnAsync(next, "how is Globex?");

        Assert.Equal(await _bench.SayAsync(whole), Text(await GoOnAsync(next, next)));
    }

    [Fact]
    public async Task Answer_ToTheSecondOne_IsTheSecondRowOfTheList()
    {
        var list = await GoOnAsync("row", "accounts at risk");
        var row = list.Blocks.OfType<ListBlock>().Single().Rows[1].Open!.Press;
        await GoOnAsync("row", "why?");

        Assert.Equal(Text(await _bench.PressAsync(row with { Verb = "account.why" })), Text(await GoOnAsync("row", "the second one")));
    }

    [Fact]
    public async Task Answer_WhenAnotherAccountIsNamedAlone_GoesOnWithItInstead()
    {
        await GoOnAsync("another", "why is acme low?");

        Assert.Equal(await WhyAsync("Globex"), Text(await GoOnAsync("another", "Globex")));
    }

    [Theory]
    [InlineData("how is Acme Labs?")]
    [InlineData("which of my accounts are red?")]
    public async Task Answer_WhenAQuestionOfItsOwnFollows_AnswersThat(string question)
    {
        await GoOnAsync(question, "why is acme low?");

        Assert.Equal(await _bench.SayAsync(question), Text(await GoOnAsync(question, question)));
    }

    [Fact]
    public async Task Answer_WhenTheNameStillFitsSeveral_AsksAgainForTheSameQuestion()
    {
        await GoOnAsync("again", "why is acme low?");
        var again = await GoOnAsync("again", "acme");

        Assert.All(again.AllButtons(), button => Assert.Equal("account.why", button.Press.Verb));
        Assert.Equal(await WhyAsync("Acme Labs"), Text(await GoOnAsync("again", "labs")));
    }

    [Fact]
    public async Task Answer_WhenNoAccountWasNamed_GoesOnOnceItIs()
    {
        await GoOnAsync("none", "why is it low?");

        Assert.Equal(await WhyAsync("Globex"), Text(await GoOnAsync("none", "Globex")));
    }

    [Fact]
    public async Task Answer_ToSomebodyElseOrElsewhere_KnowsNothingOfTheQuestion()
    {
        await GoOnAsync("mine", "why is acme low?");

        var health = await _bench.SayAsync("Acme Labs");
        Assert.Equal(health, Text(await GoOnAsync("yours", "Acme Labs")));
        Assert.NotEqual(await WhyAsync("Acme Labs"), Text(await _bench.GoOnAsync("mine", "Acme Labs", asker: null)));
        Assert.Equal(await WhyAsync("Acme Labs"), Text(await GoOnAsync("mine", "Acme Labs")));
    }

    [Fact]
    public async Task Answer_HalfAnHourLater_HasForgottenTheQuestion()
    {
        await using var bench = await AnswerBench.StartAsync();
        await bench.GoOnAsync("c", "why is acme low?");
        bench.Time.Advance(Contexts.ForgottenAfter);

        Assert.Equal(await bench.SayAsync("Acme Labs"), Text(await bench.GoOnAsync("c", "Acme Labs")));
    }

    [Fact]
    public async Task Remembered_OfAList_AreItsRowsInTheirOrder()
    {
        var card = await GoOnAsync("list", "accounts at risk");

        var told = await _bench.RememberedAsync("list", DemoPeople.Ben);
        var rows = card.Blocks.OfType<ListBlock>().Single().Rows.Select(row => row.Open!.Press.Values["account"]);
        Assert.Equal(rows, told!.Accounts.Select(account => account.Value));
        Assert.Equal((told.Accounts.Count, "book.at_risk"), (told.Shown, told.Intent));
    }

    [Fact]
    public async Task Remembered_AfterAButton_IsWhatItShowed()
    {
        var list = await GoOnAsync("button", "accounts at risk");
        var row = list.Blocks.OfType<ListBlock>().Single().Rows[1].Open!.Press;
        await _bench.GoOnAsync("button", row);

        var told = await _bench.RememberedAsync("button", DemoPeople.Ben);
        Assert.Equal([row.Values["account"]], told!.Accounts.Select(account => account.Value));
        Assert.Equal("account.health", told.Intent);
    }

    [Fact]
    public async Task Remembered_AfterTalk_IsStillWhatWasToldBefore()
    {
        await GoOnAsync("talk", "how is Globex?");
        var before = await _bench.RememberedAsync("talk", DemoPeople.Ben);
        await GoOnAsync("talk", "thanks");
        await GoOnAsync("talk", "help");

        Assert.Same(before, await _bench.RememberedAsync("talk", DemoPeople.Ben));
    }

    private Task<Card> GoOnAsync(string conversation, string text) => _bench.GoOnAsync(conversation, text);

    private async Task<string> WhyAsync(string account) => await _bench.SayAsync($"why is {account} low?");

    private static string Text(Card card) => PlainTextRenderer.Render(card);
}
