using HealthScore.Scoring.Accounts;
using HealthScore.Scoring.Storage;

namespace HealthScore.Scoring.Tests.Storage;

public sealed class DamagedStoreTests : IDisposable
{
    private const int Page = 4096;

    private readonly SqliteScratch _scratch = new();
    private readonly StepClock _clock = new();

    [Fact]
    public async Task Read_WhenPagesAreDamaged_SaysSoAndLeavesTheFile()
    {
        await Fill();
        var damaged = Damage(from: 2 * Page, everyByte: 0xA5);

        var refusal = await Assert.ThrowsAsync<StoreUnusableException>(ReadAll);

        Assert.Contains("is damaged", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_scratch.File, refusal.Message, StringComparison.Ordinal);
        _scratch.Close();
        Assert.Equal(damaged, await File.ReadAllBytesAsync(_scratch.File));
    }

    [Fact]
    public async Task Open_WhenTheFileIsCutShort_SaysSoOrReadsWhatIsThere()
    {
        await Fill();
        var whole = await File.ReadAllBytesAsync(_scratch.File);
        foreach (var length in (int[])[1, 15, 16, 99, 100, 600, Page - 1, Page, 2 * Page, whole.Length / 2, whole.Length - 1])
        {
            await File.WriteAllBytesAsync(_scratch.File, whole[..length]);
            var failure = await Record.ExceptionAsync(ReadAll);
            _scratch.Close();
            Assert.True(failure is null or StoreUnusableException, $"cut to {length}: {failure}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Read_WhenBytesAreRandomlyWrong_NeverFailsInAnotherWay(int seed)
    {
        await Fill();
        var whole = await File.ReadAllBytesAsync(_scratch.File);
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var bytes = whole.ToArray();
            // Wrong texts within rows are not damage that a database can see, so keep to whole pages of noise.
            var page = random.Next(1, whole.Length / Page) * Page;
            random.NextBytes(bytes.AsSpan(page, Page));
            await File.WriteAllBytesAsync(_scratch.File, bytes);
            var failure = await Record.ExceptionAsync(ReadAll);
            _scratch.Close();
            Assert.True(failure is null or StoreUnusableException, $"page {page / Page}: {failure}");
        }
    }

    [Fact]
    public async Task BeginWrite_WhenAnotherHoldsTheLock_WaitsForItsEnd()
    {
        var (first, second) = (_scratch.OpenStore(_clock), _scratch.OpenStore(_clock));
        var held = await first.BeginWriteAsync(CancellationToken.None);
        await held.SaveAccountAsync(Make.Account("a"), CancellationToken.None);

        var waiting = Task.Run(async () => await second.BeginWriteAsync(CancellationToken.None));
        Assert.False(waiting.IsCompleted);
        await held.CommitAsync(CancellationToken.None);
        await held.DisposeAsync();
        await using var write = await waiting;

        await write.SaveAccountAsync(Make.Account("a"), CancellationToken.None);
        Assert.Equal(1, write.Accounts.Unchanged);
    }

    public void Dispose() => _scratch.Dispose();

    private async Task Fill()
    {
        var store = _scratch.OpenStore(_clock);
        await using (var write = await store.BeginWriteAsync(CancellationToken.None))
        {
            for (var i = 0; i < 200; i++) await write.SaveAccountAsync(Make.Account($"account-{i}"), CancellationToken.None);
            await write.SaveSignalsAsync(
                Enumerable.Range(0, 5000).Select(i => Make.Signal($"account-{i % 200}", i, i % 2 == 0 ? $"id-{i}" : null)).ToArray(),
                CancellationToken.None);
            await write.CommitAsync(CancellationToken.None);
        }

        _scratch.Close();
    }

    private byte[] Damage(int from, byte everyByte)
    {
        var bytes = File.ReadAllBytes(_scratch.File);
        bytes.AsSpan(from).Fill(everyByte);
        File.WriteAllBytes(_scratch.File, bytes);
        return bytes;
    }

    private async Task ReadAll()
    {
        var store = _scratch.OpenStore(_clock);
        await store.ReadAccountsAsync(CancellationToken.None);
        await foreach (var account in store.ReadBookAsync(CancellationToken.None))
            Assert.NotNull(await store.ReadSignalsAsync(new AccountId(account.Account.Id.Value), CancellationToken.None));
    }
}
