using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Signals;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

/// <summary>Identity, replacement and order of signals.</summary>
public abstract class SignalStoreContract : StoreContract
{
    [Fact]
    public async Task ReadSignals_WhenSavedOnce_GivesThemExactly()
    {
        var store = await WithAccounts("a");
        Signal[] signals =
        [
            Make.Signal("a", 0.1),
            Make.Signal("a", double.MaxValue, id: "x 1"),
            Make.Signal("a", -1e-300, kind: "עברית.ñ"),
            Make.Signal("a", 3, attributes: [("topic", "a \"quoted\", 'topic'"), ("severity", ""), ("ключ", "значение 🎈")]),
            Make.Signal("a", 4) with { At = new DateTimeOffset(2025, 2, 3, 4, 5, 6, TimeSpan.Zero).AddTicks(7) },
            Make.Signal("a", 5) with { At = DateTimeOffset.MinValue },
            Make.Signal("a", 6) with { At = DateTimeOffset.MaxValue },
        ];

        await Save(store, signals);

        Assert.Equal(signals, await Signals(store, "a"));
        Assert.Equal(signals, await Signals(Open(), "a"));
    }

    [Fact]
    public async Task SaveSignals_WhenTextsAreLong_GivesThemBack()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => (char)('a' + (i * 7919 % 26))));
        var store = await WithAccounts(text);
        var signal = Make.Signal(text, 1, text, kind: text, attributes: [("topic", text)]);

        await Save(store, signal, signal with { Id = null });
        var (counts, _) = await Save(Open(), signal, signal with { Id = null });

        Assert.Equal(new WriteCounts(0, 2, 0, 0), counts);
        Assert.Equal([signal, signal with { Id = null }], await Signals(store, text));
    }

    [Fact]
    public async Task SaveSignals_WhenATextHoldsHalfACharacter_KeepsAReplacementForIt()
    {
        var store = await WithAccounts("a");

        await Save(store, Make.Signal("a", 1, "x\uD83C", kind: "k\uDF88", attributes: [("t", "\uD83C")]));
        var (counts, _) = await Save(store, Make.Signal("a", 1, "x\uD83C", kind: "k\uDF88", attributes: [("t", "\uD83C")]));

        Assert.Equal(new WriteCounts(0, 1, 0, 0), counts);
        Assert.Equal([Make.Signal("a", 1, "x\uFFFD", kind: "k\uFFFD", attributes: [("t", "\uFFFD")])], await Signals(store, "a"));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("kind")]
    [InlineData("attribute")]
    [InlineData("account")]
    public async Task SaveSignals_WhenATextHoldsTheCharacterZero_KeepsItOrRefusesItPlainly(string part)
    {
        var store = await WithAccounts("a");
        var signal = part switch
        {
            "id" => Make.Signal("a", 1, "x\0y"),
            "kind" => Make.Signal("a", 1, kind: "x\0y"),
            "attribute" => Make.Signal("a", 1, attributes: [("x", "x\0y")]),
            _ => Make.Signal("a\0b", 1),
        };

        var failure = await Record.ExceptionAsync(() => Save(store, signal));

        if (failure is null) Assert.Equal(part == "account" ? [] : [signal], await Signals(store, "a"));
        else Assert.Contains("U+0000", Assert.IsType<StoreUnusableException>(failure).Message, StringComparison.Ordinal);
        Assert.Null(await store.ReadAccountAsync(new AccountId("a\0b"), CancellationToken.None));
    }

    [Fact]
    public async Task SaveSignals_WhenOffsetIsNotUtc_KeepsTheInstant()
    {
        var store = await WithAccounts("a");

        await Save(store, Make.Signal("a", 1) with { At = new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(3)) });

        Assert.Equal(new DateTimeOffset(2025, 12, 31, 22, 0, 0, TimeSpan.Zero), (await Signals(store, "a"))[0].At);
    }

    [Fact]
    public async Task SaveSignals_WhenAccountIsUnknown_LeavesThemOutAndTellsWhich()
    {
        var store = await WithAccounts("a");

        var (counts, unknown) = await Save(store, Make.Signal("nobody", 1), Make.Signal("a", 2), Make.Signal("A", 3));

        Assert.Equal([0, 2], unknown);
        Assert.Equal(new WriteCounts(1, 0, 0, 0), counts);
        Assert.Null(await store.ReadSignalsAsync(new AccountId("nobody"), CancellationToken.None));
    }

    public static TheoryData<string, double, int, string, string?, string?> Differences() => new()
    {
        { "a", 2, 0, "usage.events", null, null },
        { "a", 1, 1, "usage.events", null, null },
        { "a", 1, 0, "usage.other", null, null },
        { "a", 1, 0, "usage.events", "1", null },
        { "a", 1, 0, "usage.events", null, "x" },
        { "b", 1, 0, "usage.events", null, null },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task SaveSignals_WhenAnyPartOfARowWithoutIdDiffers_KeepsBoth(
        string account, double value, int day, string kind, string? id, string? feature)
    {
        var store = await WithAccounts("a", "b");
        var other = Make.Signal(account, value, id, day, kind, feature is null ? [] : [("feature", feature)]);

        var (counts, _) = await Save(store, Make.Signal("a", 1), other);

        Assert.Equal(new WriteCounts(2, 0, 0, 0), counts);
    }

    [Fact]
    public async Task SaveSignals_WhenARowWithoutIdRepeats_ChangesNothing()
    {
        var store = await WithAccounts("a");
        await Save(store, Make.Signal("a", 1, attributes: [("x", "1"), ("y", "2")]), Make.Signal("a", 2));
        var before = await Revision(store);

        var (counts, _) = await Save(store, Make.Signal("a", 1, attributes: [("y", "2"), ("x", "1")]));

        Assert.Equal(new WriteCounts(0, 1, 0, 0), counts);
        Assert.Equal([1, 2], (await Signals(store, "a")).Select(s => s.Value));
        Assert.Equal(before, await Revision(store));
    }

    [Fact]
    public async Task SaveSignals_WhenZeroHasASign_IsTheSameValue()
    {
        var store = await WithAccounts("a");

        var (counts, _) = await Save(store, Make.Signal("a", 0.0), Make.Signal("a", -0.0));

        Assert.Equal(new WriteCounts(1, 1, 0, 0), counts);
    }

    [Fact]
    public async Task SaveSignals_WhenAnIdComesWithOtherContents_ReplacesAndTakesItsOwnPlace()
    {
        var store = await WithAccounts("a");
        await Save(store, Make.Signal("a", 1, "x"), Make.Signal("a", 2, "y"));

        var (counts, _) = await Save(store, Make.Signal("a", 3, "x", day: 5));

        Assert.Equal(new WriteCounts(0, 0, 1, 0), counts);
        Assert.Equal([Make.Signal("a", 2, "y"), Make.Signal("a", 3, "x", day: 5)], await Signals(store, "a"));
    }

    [Fact]
    public async Task SaveSignals_WhenAnIdComesWithTheSameContents_KeepsItsPlace()
    {
        var store = await WithAccounts("a");
        await Save(store, Make.Signal("a", 1, "x"), Make.Signal("a", 2, "y"));

        var (counts, _) = await Save(store, Make.Signal("a", 1, "x"));

        Assert.Equal(new WriteCounts(0, 1, 0, 0), counts);
        Assert.Equal(["x", "y"], (await Signals(store, "a")).Select(s => s.Id));
    }

    [Theory]
    [InlineData("b", "usage.events")]
    [InlineData("a", "usage.other")]
    public async Task SaveSignals_WhenAnIdBelongsToAnotherAccountOrKind_KeepsBoth(string account, string kind)
    {
        var store = await WithAccounts("a", "b");

        var (counts, _) = await Save(store, Make.Signal("a", 1, "x"), Make.Signal(account, 2, "x", kind: kind));

        Assert.Equal(new WriteCounts(2, 0, 0, 0), counts);
    }

    [Fact]
    public async Task SaveSignals_WhenAnIdRepeatsWithinAWrite_KeepsTheLastInItsOwnPlace()
    {
        var store = await WithAccounts("a");

        var (counts, _) = await Save(store, Make.Signal("a", 1, "x"), Make.Signal("a", 2), Make.Signal("a", 3, "x"));

        Assert.Equal(new WriteCounts(2, 0, 0, 1), counts);
        Assert.Equal([2, 3], (await Signals(store, "a")).Select(s => s.Value));
    }

    [Fact]
    public async Task SettleAsync_BetweenRows_HasCountedAllThatWasSaved()
    {
        var store = await WithAccounts("a");
        await Save(store, Make.Signal("a", 1, "x"), Make.Signal("a", 2));
        await using var write = await store.BeginWriteAsync(CancellationToken.None);

        await write.SaveAccountAsync(Make.Account("b"), CancellationToken.None);
        await write.SettleAsync(CancellationToken.None);
        Assert.Equal(new WriteCounts(1, 0, 0, 0), write.Accounts);
        await SaveAndSettle(Make.Signal("a", 1, "x"), new WriteCounts(0, 1, 0, 0));
        await SaveAndSettle(Make.Signal("a", 3, "x"), new WriteCounts(0, 1, 1, 0));
        await SaveAndSettle(Make.Signal("b", 4, "x"), new WriteCounts(1, 1, 1, 0));
        await SaveAndSettle(Make.Signal("b", 5, "x"), new WriteCounts(1, 1, 1, 1));
        await SaveAndSettle(Make.Signal("a", 2), new WriteCounts(1, 2, 1, 1));
        await write.CommitAsync(CancellationToken.None);

        Assert.Equal([5], (await Signals(store, "b")).Select(signal => signal.Value));
        Assert.Equal([2, 3], (await Signals(store, "a")).Select(signal => signal.Value));

        async Task SaveAndSettle(Signal signal, WriteCounts expected)
        {
            await write.SaveSignalsAsync(new[] { signal }, CancellationToken.None);
            await write.SettleAsync(CancellationToken.None);
            Assert.Equal(expected, write.Signals);
        }
    }

    [Fact]
    public async Task SaveSignals_WhenAFileWithRepeatedIdsComesAgain_ChangesNothing()
    {
        var store = await WithAccounts("a");
        Signal[] file =
        [
            Make.Signal("a", 1, "x"), Make.Signal("a", 2), Make.Signal("a", 3, "x"), Make.Signal("a", 4, "y"),
            Make.Signal("a", 5, "x"), Make.Signal("a", 6), Make.Signal("a", 1, "y"), Make.Signal("a", 4, "y"), Make.Signal("a", 7),
        ];
        await Save(store, file);
        var before = (await Revision(store), string.Join(',', await Signals(store, "a")));

        var (counts, _) = await Save(store, file);

        Assert.True(counts.ChangesNothing);
        Assert.Equal(file.Length, counts.Total);
        Assert.Equal(before, (await Revision(store), string.Join(',', await Signals(store, "a"))));
    }

    [Fact]
    public async Task Write_WhenDisposedBeforeCommit_LeavesNothing()
    {
        var store = await WithAccounts("a");
        await Save(store, Make.Signal("a", 1, "x"));
        var before = await Revision(store);

        await using (var write = await store.BeginWriteAsync(CancellationToken.None))
        {
            await write.SaveAccountAsync(Make.Account("b"), CancellationToken.None);
            await write.SaveSignalsAsync(
                new[] { Make.Signal("a", 2, "x"), Make.Signal("b", 3) }, CancellationToken.None);
        }

        Assert.Equal([Make.Signal("a", 1, "x")], await Signals(store, "a"));
        Assert.Single(await Accounts(store));
        Assert.Equal(before, await Revision(store));
    }

    [Fact]
    public async Task Write_WhenAnAccountIsNewInIt_TakesItsSignals()
    {
        var store = Open();
        await using (var write = await store.BeginWriteAsync(CancellationToken.None))
        {
            await write.SaveAccountAsync(Make.Account("new"), CancellationToken.None);
            Assert.Empty(await write.SaveSignalsAsync(new[] { Make.Signal("new", 1) }, CancellationToken.None));
            await write.CommitAsync(CancellationToken.None);
        }

        Assert.Single(await Signals(store, "new"));
    }

    [Fact]
    public async Task Read_WhileAWriteIsOpen_SeesTheStateBefore()
    {
        var store = await WithAccounts("a");
        var reader = Open();
        await using var write = await store.BeginWriteAsync(CancellationToken.None);
        await write.SaveSignalsAsync(new[] { Make.Signal("a", 1) }, CancellationToken.None);
        var before = await Revision(reader);

        Assert.Empty(await Signals(reader, "a"));
        await write.CommitAsync(CancellationToken.None);

        Assert.Single(await Signals(reader, "a"));
        Assert.True(await Revision(reader) > before);
    }

    private protected async Task<IHealthStore> WithAccounts(params string[] ids)
    {
        var store = Open();
        await Save(store, [.. ids.Select(id => Make.Account(id))]);
        return store;
    }
}
