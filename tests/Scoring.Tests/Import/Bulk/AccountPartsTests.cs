using HealthScore.Scoring.Import.Bulk;

namespace HealthScore.Scoring.Tests.Import.Bulk;

public class AccountPartsTests
{
    private const int Most = 1024;

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(1023, 1023, 1)]
    [InlineData(1024, 1024, 1)]
    [InlineData(1025, 513, 2)]
    [InlineData(2048, 1024, 2)]
    [InlineData(2049, 513, 4)]
    [InlineData(1_000_000, 977, 1024)]
    [InlineData(int.MaxValue, 1024, 1 << 21)]
    public void Of_WhenThereAreSomeAccounts_GivesEachItsOwnPlace(int accounts, int count, int size)
    {
        var parts = new AccountParts(accounts);
        Assert.Equal((count, size), (parts.Count, parts.Size));
        Assert.InRange(parts.Count, 0, Most);
        foreach (var account in Some(accounts))
        {
            Assert.InRange(parts.Of(account), 0, parts.Count - 1);
            Assert.InRange(parts.PlaceOf(account), 0, parts.Size - 1);
            Assert.Equal(account, ((long)parts.Of(account) * parts.Size) + parts.PlaceOf(account));
        }
    }

    private static IEnumerable<int> Some(int accounts)
    {
        var random = new Random(accounts);
        for (var i = 0; i < 100 && accounts > 0; i++) yield return random.Next(accounts);
        if (accounts > 0) yield return accounts - 1;
    }
}
