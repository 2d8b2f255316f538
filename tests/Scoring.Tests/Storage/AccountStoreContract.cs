using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Accounts: every field there and back, and what a change of them does.</summary>
public abstract class AccountStoreContract : StoreContract
{
    private static readonly Account Full = new()
    {
        Id = new AccountId("A-1"),
        Name = "Łódź \"Logistics\", S.A.",
        Aliases = ["LL", "לוגיסטיקה"],
        Segment = "enterprise",
        Industry = "",
        Lifecycle = "renewing",
        Owner = new UserId("Ana@Example.com"),
        Manager = new UserId("mia@example.com"),
        Arr = 79228162514264337593543950.335m,
        Currency = "EUR",
        Seats = 12.5,
        StartedOn = DateOnly.MinValue,
        RenewsOn = new DateOnly(2026, 12, 31),
        Status = AccountStatus.Churned,
        ChurnedOn = DateOnly.MaxValue,
        Custom = new Dictionary<string, string> { ["z"] = "1", ["Región"] = "sur", ["empty"] = "" },
    };

    public static TheoryData<string> Changes() =>
        ["name", "aliases", "segment", "owner", "arr", "seats", "renews_on", "status", "custom", "custom removed"];

    [Fact]
    public async Task ReadAccounts_WhenEveryFieldIsSet_GivesThemBack()
    {
        var store = Open();

        await Save(store, Full, Make.Account("bare", "Bare"));

        var read = await Accounts(Open());
        Assert.Equal(Full with { Aliases = read[0].Aliases, Custom = read[0].Custom }, read[0]);
        Assert.Equal(Full.Aliases, read[0].Aliases);
        Assert.Equal(Full.Custom.OrderBy(p => p.Key), read[0].Custom.OrderBy(p => p.Key));
        var bare = Make.Account("bare", "Bare");
        Assert.Equal(bare with { Aliases = read[1].Aliases, Custom = read[1].Custom }, read[1]);
    }

    [Fact]
    public async Task ReadAccounts_WhenSavedInAnyOrder_KeepsTheOrderOfFirstArrival()
    {
        var store = Open();
        await Save(store, Make.Account("c"), Make.Account("a"));

        await Save(store, Make.Account("b"), Make.Account("a", "New name"));

        Assert.Equal(["c", "a", "b"], (await Accounts(store)).Select(account => account.Id.Value));
        Assert.Equal("New name", (await Accounts(store))[1].Name);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task SaveAccount_WhenOneFieldChanges_ReplacesIt(string field)
    {
        var store = Open();
        await Save(store, Full);
        var before = await Revision(store);

        var counts = await Save(store, Changed(field));

        Assert.Equal(new WriteCounts(0, 0, 1, 0), counts);
        Assert.NotEqual(before, await Revision(store));
        Assert.Equal(new WriteCounts(0, 1, 0, 0), await Save(store, Changed(field)));
    }

    [Fact]
    public async Task SaveAccount_WhenNothingChanges_KeepsTheRevision()
    {
        var store = Open();
        await Save(store, Full);
        var before = await Revision(store);

        var counts = await Save(store, Full with { Arr = Full.Arr, Aliases = [.. Full.Aliases] });

        Assert.Equal(new WriteCounts(0, 1, 0, 0), counts);
        Assert.Equal(before, await Revision(store));
    }

    [Fact]
    public async Task SaveAccount_WhenAnIdRepeatsWithinAWrite_KeepsTheLast()
    {
        var store = Open();
        Account[] file = [Make.Account("a", "One"), Make.Account("b"), Make.Account("a", "Two")];

        Assert.Equal(new WriteCounts(2, 0, 0, 1), await Save(store, file));
        var before = await Revision(store);
        Assert.True((await Save(store, file)).ChangesNothing);

        Assert.Equal(before, await Revision(store));
        Assert.Equal(["Two", "b Corp"], (await Accounts(store)).Select(account => account.Name));
    }

    [Fact]
    public async Task SaveAccount_WhenIdsDifferByCase_KeepsBoth()
    {
        var store = Open();

        Assert.Equal(new WriteCounts(2, 0, 0, 0), await Save(store, Make.Account("a"), Make.Account("A")));
    }

    private static Account Changed(string field) => field switch
    {
        "name" => Full with { Name = "Other" },
        "aliases" => Full with { Aliases = ["LL"] },
        "segment" => Full with { Segment = null },
        "owner" => Full with { Owner = new UserId("ben@example.com") },
        "arr" => Full with { Arr = Full.Arr + 1 },
        "seats" => Full with { Seats = 12 },
        "renews_on" => Full with { RenewsOn = new DateOnly(2027, 1, 1) },
        "status" => Full with { Status = AccountStatus.Active },
        "custom" => Full with { Custom = new Dictionary<string, string>(Full.Custom) { ["z"] = "2" } },
        "custom removed" => Full with { Custom = new Dictionary<string, string> { ["z"] = "1" } },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
