using HealthScore.Cards.Model;
using HealthScore.Cards.Wording;
using HealthScore.Scoring.KeyFigures.OneAccount;

namespace HealthScore.Cards.Composing;

/// <summary>"Do they pay?": how many invoices on time, the worst, and what is overdue where the source tells.</summary>
public static class BillingCard
{
    /// <param name="payments">Of a period that ends as of the card.</param>
    /// <param name="days">The period's length.</param>
    public static Card Compose(AccountFacts facts, PaymentRecord payments, int days, Reader reader)
    {
        var book = Wordings.Of(reader);
        var name = Wordings.Name(facts.Account);
        var isKnown = payments.Invoices.Count > 0;
        var blocks = new List<CardBlock> { new HeadingBlock(book.Say(BillingKeys.Title, name), isKnown ? book.Say(FigureKeys.Last, days) : null) };
        if (AccountNotices.Left(book, facts.Account) is { } left) blocks.Add(left);
        if (isKnown) blocks.Add(new FactsBlock([.. Facts(book, reader, facts.Account.Currency, payments)]));
        else blocks.Add(new TextBlock(Nothing(book, reader, payments)));
        if (payments.NewestAt is not null) blocks.AddRange(ScoredMetrics.Of(book, facts, "billing."));
        blocks.Add(new TextBlock(book.Provenance(reader, facts, payments.NewestAt), TextTone.Quiet));
        return new Card { Language = book.Language, Summary = Summary(book, name, payments), Blocks = blocks, Buttons = facts.Buttons };
    }

    private static string Summary(WordingBook book, string name, PaymentRecord payments) => payments.Invoices.Count == 0
        ? book.Say(BillingKeys.SummaryNone, name)
        : book.Say(BillingKeys.Summary, name, payments.OnTime, payments.Invoices.Count);

    private static string Nothing(WordingBook book, Reader reader, PaymentRecord payments) =>
        payments.NewestAt is { } at ? book.Say(FigureKeys.NoPeriod, book.When(reader, at)) : book.Say(BillingKeys.None);

    private static IEnumerable<Fact> Facts(WordingBook book, Reader reader, string? currency, PaymentRecord payments)
    {
        var (all, onTime) = (payments.Invoices.Count, payments.OnTime);
        yield return Part(BillingKeys.OnTime, onTime);
        if (onTime < all) yield return Part(BillingKeys.Late, all - onTime);
        if (payments.Worst is { } worst) yield return new Fact(book.Say(BillingKeys.Worst), Told(book, reader, worst));
        yield return new Fact(book.Say(BillingKeys.Newest), Told(book, reader, payments.Invoices[0]));
        yield return new Fact(book.Say(BillingKeys.Overdue), Overdue(book, currency, payments));
        if (payments is { KnowsOpen: true, Overdue: [var oldest, ..] }) yield return new Fact(book.Say(BillingKeys.Oldest), Told(book, reader, oldest));

        Fact Part(WordingKey name, int part) =>
            new(book.Say(name), book.Say(FigureKeys.Of, book.Whole(part), book.Whole(all), (double)part / all));
    }

    private static string Told(WordingBook book, Reader reader, Invoice invoice) =>
        book.Joined(book.Say(BillingKeys.Days, invoice.DaysLate), book.When(reader, invoice.At));

    private static string Overdue(WordingBook book, string? currency, PaymentRecord payments)
    {
        if (!payments.KnowsOpen) return book.Say(BillingKeys.OverdueUnknown);
        var overdue = payments.Overdue;
        if (overdue.Count == 0) return book.Say(BillingKeys.OverdueNone);
        var currencies = overdue.Select(invoice => invoice.Currency ?? currency).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        // A sum of some, or of several currencies, would mislead.
        return currencies.Count == 1 && overdue.All(invoice => invoice.Amount is not null)
            ? book.Say(BillingKeys.OverdueSum, book.Whole(overdue.Count), book.Formats.Amount(overdue.Sum(invoice => invoice.Amount!.Value), currencies[0]))
            : book.Whole(overdue.Count);
    }
}
