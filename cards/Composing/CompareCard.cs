using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Cards.Composing;

/// <summary>"X against Y": who is healthier, where they differ most, and the figures side by side.</summary>
public static class CompareCard
{
    /// <summary>More columns are not read on a phone.</summary>
    public const int Most = 4;

    /// <param name="accounts">Two to <see cref="Most"/>, as they were named.</param>
    /// <param name="left">How many more were named.</param>
    public static Card Compose(IReadOnlyList<AccountFacts> accounts, int left, Reader reader)
    {
        var book = Wordings.Of(reader);
        var names = book.Joined([.. accounts.Select(facts => Wordings.Name(facts.Account))]);
        var verdict = CompareVerdict.Of(book, accounts).ToList();
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(CompareKeys.Title), names) };
        if (left > 0) blocks.Add(new TextBlock(book.Say(CompareKeys.TooMany, accounts.Count), TextTone.Quiet));
        blocks.AddRange(verdict.Select(sentence => new TextBlock(sentence)));
        foreach (var facts in accounts)
        {
            if (AccountNotices.Left(book, facts.Account) is { } gone) blocks.Add(gone with { Text = book.Joined(Wordings.Name(facts.Account), gone.Text) });
            if (facts.ByHand is not null) blocks.Add(new TextBlock(book.Joined(Wordings.Name(facts.Account), book.Say(ListKeys.RowByHand)), TextTone.Warning));
        }

        blocks.Add(CompareTable.Of(book, reader, accounts));
        if (accounts.Select(facts => facts.Score.Scorecard).Distinct(StringComparer.Ordinal).Count() > 1)
            blocks.Add(new TextBlock(book.Say(CompareKeys.OtherCards), TextTone.Quiet));
        blocks.Add(new TextBlock(book.AsOf(reader, accounts[0].Freshness, accounts[0].Score.AsOf), TextTone.Quiet));
        return new Card
        {
            Language = book.Language,
            Summary = verdict.Count > 0 ? verdict[0] : names,
            Blocks = blocks,
            Buttons = [.. accounts.Select(facts => AccountRows.Open(book, facts.Account))],
        };
    }

    /// <summary>Only one account was named.</summary>
    /// <param name="choices">Accounts to compare it with.</param>
    /// <param name="question">The question to go on with, to which <c>account</c> is added.</param>
    public static Card AskForAnother(Account account, IReadOnlyList<AccountChoice> choices, ButtonPress question, Reader reader)
    {
        var book = Wordings.Of(reader);
        var title = book.Say(CompareKeys.With, Wordings.Name(account));
        var blocks = new List<CardBlock> { new HeadingBlock(title), new TextBlock(book.Say(CompareKeys.WithText)) };
        if (choices.Count > 0) blocks.Add(AccountChoices.Of(book, choices, question));
        return new Card { Language = book.Language, Summary = title, Blocks = blocks, Buttons = [CardButtons.Help(book.Language)] };
    }
}
