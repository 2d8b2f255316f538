using HealthScore.Bot.Commands.Accounts;
using HealthScore.Bot.Commands.Scores;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Commands.KeyFigures;

/// <summary>Which accounts a question is about.</summary>
/// <param name="Title">In words.</param>
/// <param name="Segment">The one segment that they are all of, where the question says so.</param>
/// <param name="IsOneAccount">Whether it is about a single account.</param>
/// <param name="Matches">Asked with the attributes valid at the period's end.</param>
internal sealed record KpiChoice(string Title, string? Segment, bool IsOneAccount, Predicate<Account> Matches)
{
    private static readonly AccountAttribute SegmentOf = new("segment");
    private static readonly AccountAttribute OwnerOf = new("owner");

    /// <summary>The choice, or what is wrong with it.</summary>
    public static (KpiChoice? Choice, string? Fault) Read(KpiRequest request, IReadOnlyList<Account> accounts)
    {
        if (request.Account is { } named) return OfAccount(request, named, accounts);
        var filters = new List<(string Name, AccountAttribute Attribute, string Value)>();
        if (request.Segment is { } segment) filters.Add(("--segment", SegmentOf, segment));
        if (request.Owner is { } owner) filters.Add(("--owner", OwnerOf, owner));
        foreach (var text in request.Where)
        {
            var pair = text.Split('=', 2);
            if (pair is not [{ Length: > 0 }, { Length: > 0 }])
                return (null, $"--where '{Printable.Text(text)}': write it as ATTRIBUTE=VALUE, such as industry=retail.");
            filters.Add(("--where", new AccountAttribute(pair[0].Trim()), pair[1].Trim()));
        }

        foreach (var (name, attribute, value) in filters)
        {
            if (!accounts.Any(account => Says(account, attribute, value)))
                return (null, $"{name}: no account has '{Printable.Text(value)}' as its {attribute.Name}. {Known(accounts, attribute)}");
        }

        var title = filters.Count == 0 ? "the whole book" : string.Join(", ", filters.Select(f => $"{f.Attribute.Name} {Printable.Text(f.Value)}"));
        return (new KpiChoice(title, request.Segment, false, account => filters.TrueForAll(f => Says(account, f.Attribute, f.Value))), null);
    }

    private static (KpiChoice?, string?) OfAccount(KpiRequest request, string named, IReadOnlyList<Account> accounts)
    {
        if (request.Segment is not null || request.Owner is not null || request.Where.Count > 0)
            return (null, "--account excludes --segment, --owner and --where: give one account or a choice of them.");
        var (found, fault) = AccountLookup.Find(accounts, named);
        if (found is null) return (null, fault);
        return (new KpiChoice(Printable.Text(found.Name), found.Segment, true, account => account.Id == found.Id), null);
    }

    private static bool Says(Account account, AccountAttribute attribute, string value) =>
        string.Equals(attribute.Text(account), value, StringComparison.OrdinalIgnoreCase) || attribute.IsAny(account, [value]);

    private static string Known(IReadOnlyList<Account> accounts, AccountAttribute attribute)
    {
        const int Shown = 10;
        var values = accounts.Select(attribute.Text).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(Shown + 1).ToArray();
        return values.Length is 0 or > Shown ? "Check the spelling." : $"There are: {Printable.Text(string.Join(", ", values))}.";
    }
}
