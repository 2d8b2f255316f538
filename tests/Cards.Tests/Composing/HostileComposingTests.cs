using HealthScore.Cards.AdaptiveCards;
using HealthScore.Cards.BlockKit;
using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.PlainText;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.KeyFigures;
using HealthScore.Scoring.Scorecards;

namespace HealthScore.Cards.Tests.Composing;

public sealed class HostileComposingTests
{
    public static TheoryData<string> Names => [.. HostileText.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Compose_WhenEveryTextIsHostile_EveryCardStaysSmall(string text)
    {
        foreach (var card in Cards(text))
        {
            Assert.InRange(card.Summary.Length, 1, 1_000);
            Assert.DoesNotContain(card.Summary, char.IsControl);
            Assert.All(card.Blocks.OfType<HeadingBlock>(), b => Assert.DoesNotContain(b.Text, char.IsControl));
            Assert.InRange(AdaptiveCardRenderer.ToUtf8(card).Length, 1, 26 * 1024);
            Assert.InRange(BlockKitRenderer.ToUtf8(card).Length, 1, 64 * 1024);
            Assert.NotEmpty(PlainTextRenderer.Render(card));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Compose_WhenTheNameIsHostile_ThePressStillCarriesTheTrueId(string text)
    {
        var row = new AccountRow(SampleAccounts.AtRisk.Account with { Name = text }, SampleAccounts.AtRisk.Score, SampleAccounts.AtRisk.Movement);
        var card = ListCard.Compose(new ListFacts { Kind = ListKind.AtRisk, Rows = [row], Total = 1 }, SampleAccounts.Reader);

        Assert.Equal("acme", card.Blocks.OfType<ListBlock>().Single().Rows[0].Open!.Press.Values["account"]);
    }

    [Fact]
    public void Compose_WhenLettersRunFromRightToLeft_TheyAreIsolated()
    {
        var card = AccountCard.Compose(SampleAccounts.AtRisk with { Account = SampleAccounts.AtRisk.Account with { Name = "אקמי 12" } }, SampleAccounts.Reader);

        Assert.Equal("\u2068אקמי 12\u2069", Assert.IsType<HeadingBlock>(card.Blocks[0]).Text, StringComparer.Ordinal);
    }

    private static IEnumerable<Card> Cards(string text)
    {
        var account = SampleAccounts.AtRisk.Account with { Name = text, Segment = text, Industry = text, Lifecycle = text, Currency = text };
        var byHand = SampleAccounts.SetByHand.ByHand! with { Who = text, Reason = text };
        var facts = SampleAccounts.AtRisk with { Account = account, OwnerName = text, OpenAlert = text, ByHand = byHand };
        var row = SampleAccounts.Row(facts);
        var filters = new ShownFilters { Owner = text, Segments = [text, text], Industries = [text], Regions = [text], Lifecycles = [text], Dimension = text.Length == 0 ? "x" : text };
        var question = new ButtonPress("account.health", new Dictionary<string, string>());
        var choices = Enumerable.Range(0, 9).Select(i => new AccountChoice(new AccountId($"a{i}"), text, text)).ToList();
        yield return AccountCard.Compose(facts, SampleAccounts.Reader);
        yield return WhyCard.Compose(facts, SampleAccounts.Reader);
        yield return TrendCard.Compose(facts, SampleAccounts.Months(71, null, 48), SampleAccounts.Reader);
        yield return ActionsCard.Compose(facts with { Names = SampleAccounts.AtRisk.Score.Rules.ToDictionary(rule => rule.Id, _ => new DisplayName(text.Trim().Length == 0 ? "-" : text)) }, SampleAccounts.Reader);
        yield return FeedbackCard.Ask(facts, SampleAccounts.About, SampleAccounts.Reader);
        yield return FeedbackCard.Thanks(facts, FeedbackChoice.TooLow, SampleAccounts.Reader);
        yield return ListCard.Compose(new ListFacts { Kind = ListKind.AtRisk, Rows = [.. Enumerable.Repeat(row, 12)], Total = 99, Filters = filters, Ignored = [text, text] }, SampleAccounts.Reader);
        yield return BookCard.Compose(new BookFacts { Totals = BookTotals.Of([(account, row.Score)]), Worst = [row], Drops = [row], Filters = filters, Ignored = [text, text] }, SampleAccounts.Reader);
        yield return ListCard.Compose(new ListFacts { Kind = ListKind.Movers, Rows = [row with { Note = new MoveNote(-3, 7, new MoveReason(MoveReasonKind.Metric, text.Trim().Length == 0 ? "x" : text, -2), [1, 2, 3]) }], Total = 1 }, SampleAccounts.Reader);
        yield return BookTicketsCard.Compose(SampleBookCards.Tickets with { Topics = [.. Enumerable.Repeat(new TopicTrend(text, 3, 1), 12)], Affected = [row with { Note = new TicketNote(3, 1, text) }], Filters = filters, Ignored = [text] }, SampleAccounts.Reader);
        yield return KpiCard.Compose(SampleBookCards.Kpi with { Segments = [.. Enumerable.Repeat(new KpiSegment(text, SampleBookCards.Kpi.Lines[0]), 12)], Filters = filters, Ignored = [text], IsOne = true }, SampleAccounts.Reader);
        yield return ArrCard.Compose(new BookFacts { Totals = BookTotals.Of([(account, row.Score)]), Filters = filters, Ignored = [text] }, SampleAccounts.Reader);
        yield return WhichAccountCard.Compose(text, choices, question, SampleAccounts.Reader);
        yield return UnknownAccountCard.Compose(text, choices, question, SampleAccounts.Reader);
        foreach (var card in SampleAnswers.Hostile(facts, text)) yield return card;
        yield return TalkCards.Help(text, SampleAccounts.Reader);
        yield return TalkCards.SmallTalk(text, text, SampleAccounts.Reader);
        yield return TalkCards.NotUnderstood(text, SampleAccounts.Reader);
        yield return TalkCards.Error(text, SampleAccounts.Reader);
    }
}
