using HealthScore.Cards.Fitting;
using HealthScore.Cards.Model;

namespace HealthScore.Cards.Tests.Fitting;

public sealed class ShorterCardTests
{
    [Fact]
    public void Falling_WhenRead_OnlyEverTakesAway()
    {
        foreach (var (more, less) in DetailLevel.Falling.Zip(DetailLevel.Falling.Skip(1)))
            Assert.True(less.Rows <= more.Rows && less.Text <= more.Text && less.Blocks <= more.Blocks && less.Buttons <= more.Buttons);
    }

    [Fact]
    public void Of_WhenRowsAreCut_CountsThem()
    {
        var card = CardOf(new FactsBlock([.. Enumerable.Range(0, 5).Select(i => new Fact($"f{i}", "v"))]));

        var shorter = ShorterCard.Of(card, new DetailLevel(2, 100, 10, 10));

        Assert.Equal(2, Assert.IsType<FactsBlock>(shorter.Blocks[0]).Facts.Count);
        Assert.Equal("… and 3 more", Assert.IsType<TextBlock>(shorter.Blocks[1]).Text);
    }

    [Fact]
    public void Of_WhenBlocksAreCut_SaysSoOnce()
    {
        var card = CardOf([.. Enumerable.Range(0, 5).Select(i => new TextBlock($"t{i}"))]);

        var shorter = ShorterCard.Of(card, new DetailLevel(9, 100, 3, 10));

        Assert.Equal(["t0", "t1", "t2", "Some details are left out here, because they do not fit."], shorter.Blocks.Cast<TextBlock>().Select(b => b.Text));
    }

    [Fact]
    public void Of_WhenAPressIsTooLarge_DropsTheButtonRatherThanAlterIt()
    {
        var card = CardOf(new TextBlock("t")) with { Buttons = [HostileCards.AnyButton(new string('x', 700)), HostileCards.AnyButton("ok")] };

        Assert.Equal("ok", Assert.Single(ShorterCard.Of(card, DetailLevel.Falling[0]).Buttons).Title);
    }

    [Fact]
    public void Of_WhenEverythingFits_ChangesNothing()
    {
        var card = CardOf(new HeadingBlock("h", "d"), new TextBlock("t"));

        Assert.Equal(card.Blocks, ShorterCard.Of(card, DetailLevel.Falling[0]).Blocks);
    }

    private static Card CardOf(params CardBlock[] blocks) => new() { Language = Language.English, Summary = "s", Blocks = blocks };
}
