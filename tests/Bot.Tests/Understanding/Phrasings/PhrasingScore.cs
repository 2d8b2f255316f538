namespace HealthScore.Bot.Tests.Understanding.Phrasings;

/// <summary>How a set was understood.</summary>
internal sealed record PhrasingScore(IReadOnlyList<(AskedPhrasing Expected, AskedPhrasing Understood)> Lines)
{
    public const string Unknown = "unknown";

    public double Intent => Share(Lines, line => line.Expected.Intent == line.Understood.Intent);

    /// <summary>The accounts, or those asked back about.</summary>
    public double Account => Share(Lines, line => line.Expected.Accounts == line.Understood.Accounts && line.Expected.Candidates == line.Understood.Candidates);

    public double Filters => Share(Lines, line => line.Expected.Filters == line.Understood.Filters);

    public double Language => Share(Lines, line => line.Expected.Language == line.Understood.Language);

    /// <summary>Of what is none of our business, what was left alone.</summary>
    public double LeftAlone => Share([.. Lines.Where(line => line.Expected.Intent == Unknown)], line => line.Understood.Intent == Unknown);

    /// <summary>Texts of which an account would be acted on that was not meant.</summary>
    public IEnumerable<string> WrongAccounts => Lines
        .Where(line => line.Understood.Accounts.Length > 0 && line.Understood.Accounts.Split(',').Except(line.Expected.Accounts.Split(',')).Any())
        .Select(line => line.Understood.Asked.Text);

    private static double Share(
        IReadOnlyList<(AskedPhrasing Expected, AskedPhrasing Understood)> lines, Func<(AskedPhrasing Expected, AskedPhrasing Understood), bool> isRight) =>
        (double)lines.Count(isRight) / lines.Count;
}
