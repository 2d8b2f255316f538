using HealthScore.Bot.Tests.Understanding.Phrasings;

namespace HealthScore.Bot.Tests.Understanding;

/// <summary>The share understood. Grammar is improved on the development files only; the test files are not tuned on.</summary>
public sealed class AccuracyTests
{
    [Theory]
    [InlineData("en.dev.tsv", 0.98)]
    [InlineData("en.later.dev.tsv", 0.98)]
    [InlineData("en.test.tsv", 0.90)]
    public void Understand_OverPhrasings_FindsTheIntent(string file, double least)
    {
        var (share, wrong) = PhrasingSet.Measure(PhrasingSet.Read(file), (phrasing, understood) => understood.Intent == phrasing.Intent);
        Assert.True(share >= least, $"{share:P1}: {wrong}");
    }

    [Theory]
    [InlineData("en.dev.tsv", 0.98)]
    [InlineData("en.test.tsv", 0.95)]
    public void Understand_OverPhrasings_FindsTheAccount(string file, double least)
    {
        var (share, wrong) = PhrasingSet.Measure(
            PhrasingSet.Read(file), (phrasing, understood) => PhrasingSet.Accounts(understood) == phrasing.Accounts);
        Assert.True(share >= least, $"{share:P1}: {wrong}");
    }

    [Theory]
    [InlineData("en.dev.tsv")]
    [InlineData("en.test.tsv")]
    public void Understand_OverPhrasings_NeverActsOnAWrongAccount(string file)
    {
        var (share, wrong) = PhrasingSet.Measure(
            PhrasingSet.Read(file), (phrasing, understood) => understood.Accounts.Count == 0 || PhrasingSet.Accounts(understood) == phrasing.Accounts);
        Assert.True(share >= 1, wrong);
    }

    [Theory]
    [InlineData("en.dev.tsv", 0.98)]
    [InlineData("en.test.tsv", 0.90)]
    public void Understand_OverPhrasings_FindsTheFilters(string file, double least)
    {
        var (share, wrong) = PhrasingSet.Measure(
            PhrasingSet.Read(file), (phrasing, understood) => PhrasingSet.Filters(understood.Filters) == phrasing.Filters);
        Assert.True(share >= least, $"{share:P1}: {wrong}");
    }
}
