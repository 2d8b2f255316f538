using HealthScore.Cards.Composing;
using HealthScore.Cards.Model;
using HealthScore.Cards.Tests.Samples;
using HealthScore.Scoring.Scores;

namespace HealthScore.Cards.Tests;

/// <summary>Cards that no composer makes: every renderer must still make something valid of them.</summary>
internal static class HostileCards
{
    /// <summary>A composed card about an account whose every text is hostile.</summary>
    public static Card Composed(string text)
    {
        var account = SampleAccounts.AtRisk.Account with { Name = text, Segment = text, Industry = text, Lifecycle = text, Currency = text };
        return AccountCard.Compose(SampleAccounts.AtRisk with { Account = account, OwnerName = text, OpenAlert = text, Buttons = [AnyButton(text)] }, SampleAccounts.Reader);
    }

    /// <summary>A card of blocks with raw text, of any size.</summary>
    public static Card Random(Random random)
    {
        string Text() => HostileText.Random(random, random.Next(random.Next(40) == 0 ? 1_500 : 10));
        List<T> Some<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(random.Next(6) == 0 ? 60 : 5)).Select(_ => make())];
        var band = (Band)random.Next(4);
        CardBlock Block() => random.Next(9) switch
        {
            0 => new HeadingBlock(Text(), random.Next(2) == 0 ? null : Text()),
            1 => new ScoreBlock(band, Text(), Text(), Text(), Some(Text)),
            2 => new TextBlock(Text(), (TextTone)random.Next(4)),
            3 => new FactsBlock(Some(() => new Fact(Text(), Text()))),
            4 => new TableBlock([Text(), Text()], Some(() => new TableRow([Text(), Text()], band, random.Next(2) == 0))),
            5 => new DriversBlock(Text(), [new DriverLine(Text(), Text()), .. Some(() => new DriverLine(Text(), Text()))]),
            7 => new ChartBlock(Some(() => random.Next(3) == 0 ? (int?)null : random.Next(101)), random.Next(101), random.Next(101), Text()),
            6 => new ListBlock(Some(() => new ListRow(band, Text(), Text(), Text(), AnyButton(Text())))),
            _ => new ChoicesBlock(Some(() => AnyButton(Text()))),
        };
        return new Card { Language = (Language)random.Next(4), Summary = Text(), Blocks = Some(Block), Buttons = Some(() => AnyButton(Text())) };
    }

    public static CardButton AnyButton(string text) => new(text, new ButtonPress("account.health", new Dictionary<string, string> { ["account"] = text }));
}
