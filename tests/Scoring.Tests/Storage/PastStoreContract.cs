using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.History;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>The past of accounts: what they were, and when everything arrived.</summary>
public abstract class PastStoreContract : StoreContract
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private protected abstract IPastStore OpenPasts();

    [Fact]
    public async Task ReadPast_WhenAnAccountChanged_KeepsWhatItWasAndSince()
    {
        var store = Open();
        var start = Clock.GetUtcNow();
        await Save(store, Make.Account("a", "One"));
        Clock.Advance(Day);
        await Save(store, Make.Account("a", "Two"));

        var past = await Past("a");

        Assert.Equal([("One", start, start), ("Two", start + Day, start + Day)], past!.Versions.Select(v => (v.Account.Name, v.ValidFrom, v.ArrivedAt)));
        Assert.Equal(("One", "One", "Two"), (past.At(start - Day).Name, past.At(start).Name, past.At(start + Day).Name));
    }

    [Fact]
    public async Task ReadPast_TellsWhenSignalsArrived_InTheirOrder()
    {
        var store = Open();
        await Save(store, Make.Account("a"), Make.Account("b"));
        Clock.Advance(Day);
        var first = Clock.GetUtcNow();
        await Save(store, Make.Signal("a", 1, day: 5), Make.Signal("b", 9), Make.Signal("a", 2, day: 1, attributes: ("topic", "x")));
        Clock.Advance(Day);
        await Save(store, Make.Signal("a", 3, day: 3, kind: "other"));

        var past = await Past("a");

        Assert.Equal([(1, first), (2, first), (3, first + Day)], past!.Arrivals.Select(arrival => (arrival.Signal.Value, arrival.ArrivedAt)));
        Assert.Equal("x", past.Arrivals[1].Signal.Attributes["topic"]);
        Assert.Equal(("other", Make.Day.AddDays(3)), (past.Arrivals[2].Signal.Kind, past.Arrivals[2].Signal.At));
    }

    [Fact]
    public async Task ReadPast_WhenASignalWasReplaced_KnowsItAsItWas()
    {
        var store = Open();
        await Save(store, Make.Account("a"));
        await Save(store, Make.Signal("a", 50, id: "x"));
        var before = Clock.GetUtcNow();
        foreach (var value in new[] { 60, 70 })
        {
            Clock.Advance(Day);
            await Save(store, Make.Signal("a", value, id: "x"));
        }

        var past = await Past("a");

        Assert.Equal([50, 60, 70], past!.Arrivals.Select(arrival => arrival.Signal.Value));
        var known = new KnownThen(past);
        Assert.Equal([50, 60, 70], new[] { before, before + Day, before + Day + Day }.Select(at => known.At(at)!.History.Of("usage.events").Values[0]));
        Assert.Equal([70], past.History.Of("usage.events").Values.ToArray());
    }

    [Fact]
    public async Task ReadPast_OfAnUnknownAccount_IsNull()
    {
        Open();

        Assert.Null(await Past("nobody"));
    }

    [Fact]
    public async Task ReadPasts_GivesEveryAccountInOrder_AsReadOneByOne()
    {
        var store = Open();
        await Save(store, Make.Account("c"), Make.Account("a"), Make.Account("b"));
        await Save(store, Make.Signal("a", 1), Make.Signal("c", 2), Make.Signal("a", 3, day: 1));

        var pasts = new List<AccountPast>();
        await foreach (var past in OpenPasts().ReadPastsAsync(CancellationToken.None)) pasts.Add(past);

        Assert.Equal(["c", "a", "b"], pasts.Select(past => past.Id.Value));
        foreach (var past in pasts)
        {
            var alone = await Past(past.Id.Value);
            Assert.Equal(alone!.Arrivals, past.Arrivals);
            Assert.Equal(alone.Versions.Select(version => version.Account.Name), past.Versions.Select(version => version.Account.Name));
        }
    }

    private async Task<AccountPast?> Past(string account) =>
        await OpenPasts().ReadPastAsync(new AccountId(account), CancellationToken.None);
}
